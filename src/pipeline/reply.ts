import type { ChatCompletion } from '../contract/chat.ts';
import { GatewayError, ProviderError } from '../kernel/errors.ts';
import type { WholeAnswer } from '../providers/answer.ts';
import type { Route } from '../providers/route.ts';
import type { Ledger } from './ledger.ts';
import type { OpenStream } from './model-calls.ts';
import { StreamMachine } from './stream-machine.ts';
import { upstreamFailure } from './upstream-failure.ts';

/** What the reply's headers say. */
export interface ReplyHead {
  readonly provider: string;
  readonly model: string;
  readonly attempts: number;
  readonly dropped: readonly string[];
}

/** How a reply's life ended: `cancelled` when the client was gone before its end. */
export type Ending = 'ok' | 'cancelled';

export type ChatReply = WholeReply | StreamReply;

export interface WholeReply {
  readonly kind: 'whole';
  readonly head: ReplyHead;
  readonly completion: ChatCompletion;
  /** To be called once the reply has been handed over, or can't be any more. */
  close(ending: Ending): void;
}

export interface StreamReply {
  readonly kind: 'stream';
  readonly head: ReplyHead;
  /**
   * The next server-sent events as text; null after the last. Rejects with a GatewayError when the stream broke:
   * the text of its error event is the caller's to send. One call at a time.
   */
  next(): Promise<string | null>;
  /** Ends the upstream call when it still runs, and settles the request. Safe to call twice. */
  close(ending: Ending): void;
}

/** What a client wants of a stream. */
export interface StreamOptions {
  /** How many answers. */
  readonly choices: number;
  readonly includeUsage: boolean;
  readonly receipt: boolean;
}

export const answererOf = ({ provider, qualified }: Route) => ({ provider, model: qualified });

export function wholeReply({ route, reply }: WholeAnswer, ledger: Ledger, receipt: boolean): WholeReply {
  ledger.answerer = answererOf(route);
  ledger.upstreamId = reply.upstreamId;
  const completion: ChatCompletion = {
    id: ledger.id,
    object: 'chat.completion',
    created: ledger.created,
    provider: route.provider,
    model: route.qualified,
    choices: reply.choices,
    usage: ledger.report(),
    system_fingerprint: reply.systemFingerprint,
  };
  if (reply.serviceTier !== null) completion.service_tier = reply.serviceTier;
  if (receipt) completion.receipt = ledger.receipt();
  return {
    kind: 'whole',
    head: headOf(ledger),
    completion,
    close: (ending) => ledger.settle(ending, null),
  };
}

export function streamReply(
  { route, stream, account }: OpenStream,
  ledger: Ledger,
  { choices, includeUsage, receipt }: StreamOptions,
): StreamReply {
  ledger.answerer = answererOf(route);
  const identity = { id: ledger.id, created: ledger.created, ...ledger.answerer };
  const machine = new StreamMachine(identity, choices);
  let over = false;

  async function next(): Promise<string | null> {
    try {
      for (;;) {
        if (over) return null;
        const events = await stream.next();
        if (events === null) {
          note();
          over = true;
          return machine.end(includeUsage ? ledger.report() : null, receipt ? ledger.receipt() : null);
        }
        const text = machine.write(events);
        // Events that only report figures give no text.
        if (text === '') continue;
        ledger.firstToken();
        return text;
      }
    } catch (error) {
      throw broken(error);
    }
  }

  /** What the machine has counted goes on the account, also of a stream that has not come to its end. */
  function note(): void {
    ledger.upstreamId = machine.upstreamId;
    if (!account) return;
    account.usage ??= machine.usage;
    account.responseCharacters = machine.responseCharacters;
    ledger.close(account);
  }

  function broken(error: unknown): GatewayError {
    over = true;
    stream.cancel();
    note();
    if (error instanceof ProviderError) ledger.failed(route, error);
    const failure = upstreamFailure(error, ledger.attempts, route.provider);
    const cancelled = error instanceof ProviderError && error.kind === 'cancelled';
    ledger.settle(cancelled ? 'cancelled' : 'error', cancelled ? null : failure.code);
    return receipt ? withReceipt(failure, ledger) : failure;
  }

  return {
    kind: 'stream',
    head: headOf(ledger),
    next,
    close(ending) {
      if (!over) {
        over = true;
        stream.cancel();
      }
      note();
      ledger.settle(ending, null);
    },
  };
}

/** The same failure, telling what was tried. */
export const withReceipt = (failure: GatewayError, ledger: Ledger): GatewayError =>
  new GatewayError(failure.code, failure.message, {
    ...(failure as Omit<GatewayError, 'receipt'>),
    // No property that spreading would find.
    cause: failure.cause,
    receipt: ledger.receipt(),
  });

export const headOf = ({ answerer, attempts, dropped }: Ledger): ReplyHead => ({
  provider: answerer?.provider ?? '',
  model: answerer?.model ?? '',
  attempts,
  dropped,
});
