import { invalidRequest } from '../contract/problems.ts';
import type { Attempts } from '../features/attempt.ts';
import { emulateN, emulateNStream } from '../features/emulate-n.ts';
import { type ModelDirectory, resolveRoutes } from '../features/routing/resolve.ts';
import type { Clock } from '../kernel/clock.ts';
import type { EventBus } from '../kernel/events.ts';
import type { GatewayEvents } from '../kernel/gateway-events.ts';
import type { ChatCall, ChatRequest } from '../providers/provider.ts';
import type { Route } from '../providers/route.ts';
import type { ChatInput } from './chat-input.ts';
import { Ledger } from './ledger.ts';
import { type ChatReply, streamReply, wholeReply } from './reply.ts';
import { splitRequest } from './split-request.ts';
import { upstreamFailure } from './upstream-failure.ts';

export interface ChatDependencies {
  readonly directory: ModelDirectory;
  readonly attempts: Attempts;
  readonly events: EventBus<GatewayEvents>;
  readonly clock: Clock;
}

/** Answers a chat request. Rejects with a GatewayError, after having settled the request. */
export type ChatPipeline = (input: ChatInput) => Promise<ChatReply>;

/**
 * A chat request's whole way: split → resolve → what the target lacks → call → reply. The reply settles the
 * request when it has closed; what fails before is settled here.
 */
export function createChatPipeline(dependencies: ChatDependencies): ChatPipeline {
  const { directory, attempts, clock, events } = dependencies;
  return async (input) => {
    const { model, provider, strict, request } = splitRequest(input.body);
    const ledger = new Ledger(input, request.messages, events, clock);
    try {
      const [route] = await resolveRoutes({ model, provider }, directory, (candidate) =>
        input.caller.mayUse(candidate),
      );
      ledger.routed(route);
      const call = callOf(request, route, strict, input, ledger);
      return await ask(call);
    } catch (error) {
      const failure = upstreamFailure(error, ledger.route?.provider ?? 'The gateway', ledger.attempts);
      if (input.signal.aborted) ledger.settle('cancelled', null);
      else ledger.settle('error', failure.code);
      throw failure;
    }

    async function ask(call: ChatCall): Promise<ChatReply> {
      const n = request.n ?? 1;
      const emulated = n > 1 && !call.route.supports.n;
      ledger.attempts = emulated ? n : 1;
      ledger.prompts = ledger.attempts;
      if (request.stream === true) {
        const stream = emulated
          ? await emulateNStream(n, call, (one) => attempts.chatStream(one))
          : await attempts.chatStream(call);
        return streamReply(stream, ledger, n, request.stream_options?.include_usage !== false);
      }
      const completion = emulated
        ? await emulateN(n, call, (one) => attempts.chat(one))
        : await attempts.chat(call);
      return wholeReply(completion, ledger);
    }
  };

  function callOf(
    request: ChatRequest,
    route: Route,
    strict: boolean,
    input: ChatInput,
    ledger: Ledger,
  ): ChatCall {
    const dropped = attempts.provider(route.provider).lacks(request, route);
    if (strict && dropped.length > 0) throw unsupported(dropped, route);
    ledger.dropped = dropped;
    return {
      request,
      source: input.source,
      route,
      signal: input.signal,
      translated: (param) => ledger.translated.add(param),
    };
  }
}

function unsupported(params: readonly string[], route: Route): Error {
  return invalidRequest(
    params.map((param) => ({
      param,
      message: `${route.qualified} at ${route.provider} does not support \`${param}\`.`,
      code: 'unsupported_parameter',
    })),
    'unsupported_parameter',
  );
}
