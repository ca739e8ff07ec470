import type { ChatCompletion } from '../contract/chat.ts';
import { type GatewayError, ProviderError } from '../kernel/errors.ts';
import type { ProviderCompletion, ProviderStream } from '../providers/provider.ts';
import { responseCharacters } from './characters.ts';
import type { Ledger } from './ledger.ts';
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

export function wholeReply(answer: ProviderCompletion, ledger: Ledger): WholeReply {
  ledger.usage = answer.usage;
  ledger.upstreamId = answer.upstreamId;
  ledger.responseCharacters = responseCharacters(answer.choices);
  const { provider, qualified } = ledger.target;
  const completion: ChatCompletion = {
    id: ledger.id,
    object: 'chat.completion',
    created: ledger.created,
    provider,
    model: qualified,
    choices: answer.choices,
    usage: ledger.report(),
    system_fingerprint: answer.systemFingerprint,
  };
  if (answer.serviceTier !== null) completion.service_tier = answer.serviceTier;
  return {
    kind: 'whole',
    head: headOf(ledger),
    completion,
    close: (ending) => ledger.settle(ending, null),
  };
}

export function streamReply(
  stream: ProviderStream,
  ledger: Ledger,
  choices: number,
  includeUsage: boolean,
): StreamReply {
  const { provider, qualified } = ledger.target;
  const machine = new StreamMachine(
    { id: ledger.id, created: ledger.created, provider, model: qualified },
    choices,
  );
  let over = false;

  async function next(): Promise<string | null> {
    try {
      for (;;) {
        if (over) return null;
        const events = await stream.next();
        if (events === null) {
          note();
          over = true;
          return machine.end(includeUsage ? ledger.report() : null);
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
    ledger.usage = machine.usage;
    ledger.upstreamId = machine.upstreamId;
    ledger.responseCharacters = machine.responseCharacters;
  }

  function broken(error: unknown): GatewayError {
    over = true;
    stream.cancel();
    note();
    const failure = upstreamFailure(error, provider, ledger.attempts);
    const cancelled = error instanceof ProviderError && error.kind === 'cancelled';
    ledger.settle(cancelled ? 'cancelled' : 'error', cancelled ? null : failure.code);
    return failure;
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

const headOf = (ledger: Ledger): ReplyHead => ({
  provider: ledger.target.provider,
  model: ledger.target.qualified,
  attempts: ledger.attempts,
  dropped: ledger.dropped,
});
