import type { GatewayEvents } from '../contract/gateway-events.ts';
import { FailoverError } from '../features/failover/failover-error.ts';
import type { Clock } from '../kernel/clock.ts';
import type { GatewayError } from '../kernel/errors.ts';
import type { EventBus } from '../kernel/events.ts';
import type { Route } from '../providers/route.ts';
import { type AnswerSettings, Answers } from './answers.ts';
import type { CallAccount } from './call-account.ts';
import type { ChatInput } from './chat-input.ts';
import { type ChatOptions, splitRequest } from './chat-options.ts';
import { type AnswerFigures, Ledger } from './ledger.ts';
import { type ModelCallDependencies, ModelCalls } from './model-calls.ts';
import { modelsAsked } from './models-asked.ts';
import type { Question, RankPolicy } from './question.ts';
import { questionOf } from './question-of.ts';
import {
  answererOf,
  type ChatReply,
  type StreamOptions,
  streamReply,
  wholeReply,
  withReceipt,
} from './reply.ts';
import { Lane } from './several/lane.ts';
import { severalStream } from './several/stream.ts';
import { severalWhole } from './several/whole.ts';
import { upstreamFailure } from './upstream-failure.ts';

export interface ChatDependencies extends ModelCallDependencies {
  readonly answers: AnswerSettings;
  /** For requests that do not say how their provider is chosen. */
  readonly defaultPolicy: RankPolicy;
  readonly figures: AnswerFigures;
  readonly events: EventBus<GatewayEvents>;
  readonly clock: Clock;
}

/** Answers a chat request. Rejects with a GatewayError, after having settled the request. */
export type ChatPipeline = (input: ChatInput) => Promise<ChatReply>;

/**
 * A chat request's whole way: split → which models → their answers → reply. The reply settles the request when it has
 * closed; what fails before is settled here.
 */
export function createChatPipeline(deps: ChatDependencies): ChatPipeline {
  return async (input) => {
    const { options, request } = splitRequest(input.body);
    const ledger = new Ledger(input, deps);
    try {
      const [model, ...others] = modelsAsked(options, request, deps.directory, deps.answers.mixtures);
      const ask = (name: string): Question =>
        questionOf(name, options, deps.defaultPolicy, { request, source: input.source });
      const wish = {
        choices: request.n ?? 1,
        includeUsage: request.stream_options?.include_usage !== false,
        receipt: options.receipt,
      };
      if (others.length > 0) {
        return await several([ask(model), ...others.map(ask)], input, options, ledger, wish);
      }
      const { answers } = answering(input, options, ledger, null);
      if (request.stream !== true) return wholeReply(await answers.whole(ask(model)), ledger, wish.receipt);
      return streamReply(await answers.stream(ask(model)), ledger, wish);
    } catch (error) {
      throw failed(error, input, options, ledger);
    }
  };

  function answering(input: ChatInput, options: ChatOptions, ledger: Ledger, accounts: CallAccount[] | null) {
    const context = { ledger, caller: input.caller, signal: input.signal, receipt: options.receipt };
    const calls = new ModelCalls(deps, context, accounts);
    return { calls, answers: new Answers(deps.answers, options, calls, ledger) };
  }

  function several(
    questions: readonly [Question, ...Question[]],
    input: ChatInput,
    options: ChatOptions,
    ledger: Ledger,
    wish: StreamOptions,
  ): Promise<ChatReply> {
    const [{ request }] = questions;
    const asked = questions.map((question, index) => {
      const accounts: CallAccount[] = [];
      const { calls, answers } = answering(input, options, ledger, accounts);
      const [{ model, provider }] = question.wanted;
      const unknown = { provider: provider ?? 'none', model };
      const lane = new Lane({ index, ledger, calls: accounts, asking: calls, unknown });
      return { lane, answers, question };
    });
    const lanes = asked.map(({ lane }) => lane);
    if (request.stream !== true) {
      const whole = asked.map(({ answers, question }) => answers.whole(question));
      return severalWhole(lanes, whole, ledger, { receipt: wish.receipt, signal: input.signal });
    }
    const opening = asked.map(({ answers, question }) => answers.stream(question));
    const lacks = (route: Route) => deps.attempts.provider(route.provider).lacks(request, route);
    return severalStream(lanes, opening, ledger, { ...wish, lacks });
  }
}

function failed(error: unknown, input: ChatInput, { receipt }: ChatOptions, ledger: Ledger): GatewayError {
  if (error instanceof FailoverError) ledger.answerer = answererOf(error.route);
  const failure = upstreamFailure(error, ledger.attempts);
  if (input.signal.aborted) ledger.settle('cancelled', null);
  else ledger.settle('error', failure.code);
  return receipt ? withReceipt(failure, ledger) : failure;
}
