import { ProviderError } from '../../kernel/errors.ts';
import type {
  ChatCall,
  Provider,
  ProviderCompletion,
  ProviderSettings,
  ProviderStream,
  SandboxSettings,
} from '../provider.ts';
import type { Answer } from './answer.ts';
import { createEngine, type Engine } from './engine.ts';
import { type Fault, FaultDice, parseFault } from './fault.ts';
import { faultError, refusalError } from './fault-error.ts';
import { lackingParams } from './lacks.ts';
import { awaitWhole, dueMs, ENDLESS, type Pace, paceOf } from './pace.ts';
import { RequestRefused } from './request-refused.ts';
import { type Break, FINGERPRINT, SandboxStream } from './stream.ts';
import { cancelled, systemTimers, type Timers } from './timers.ts';
import { wholeAnswer } from './whole.ts';

export const DEFAULT_SANDBOX: SandboxSettings = {
  latencyMs: 0,
  tokensPerSecond: 0,
  fault: null,
  replies: [],
};

/** `slow-bytes` counts bytes a millisecond; in-process there are only tokens, of about so many bytes. */
const BYTES_PER_TOKEN = 4;

/**
 * The sandbox's models in this process: no key, no network, the same answer to the same request each time. Faults
 * come to what an adapter would make of a real provider that has them.
 *
 * Throws a SyntaxError for a fault or an expression in `replies` that can't be read.
 */
export function createSandboxProvider(settings: ProviderSettings, timers: Timers = systemTimers): Provider {
  return new SandboxProvider(settings, timers);
}

class SandboxProvider implements Provider {
  readonly name: string;
  readonly maxConcurrency: number;
  readonly #engine: Engine;
  readonly #fault: Fault | null;
  readonly #dice = new FaultDice();
  readonly #pace: Pace;
  readonly #timeouts: ProviderSettings['timeouts'];
  readonly #timers: Timers;

  constructor(settings: ProviderSettings, timers: Timers) {
    const sandbox = settings.sandbox ?? DEFAULT_SANDBOX;
    this.name = settings.name;
    this.maxConcurrency = settings.maxConcurrency;
    this.#engine = createEngine(sandbox.replies);
    this.#fault = sandbox.fault === null ? null : parseFault(sandbox.fault);
    this.#pace = paceOf(sandbox);
    this.#timeouts = settings.timeouts;
    this.#timers = timers;
  }

  lacks(request: ChatCall['request'], route: ChatCall['route']): readonly string[] {
    return lackingParams(request, route.supports);
  }

  async chat(call: ChatCall): Promise<ProviderCompletion> {
    const { signal } = call;
    if (signal.aborted) throw cancelled();
    const { fault, pace } = this.#conditions();
    const patience = { ...ENDLESS, totalMs: this.#timeouts.totalMs };
    const answer = this.#answer(call);
    // Without bytes there is no counting of them: a whole reply meets its fault whatever number stands there.
    if (fault) {
      const silent = fault.kind === 'stall-before' || fault.kind === 'stall-after';
      if (silent) await awaitWhole(Number.POSITIVE_INFINITY, patience, this.#timers, signal);
      throw faultError(fault);
    }
    const { choices, longest, usage } = await wholeAnswer(answer, signal);
    const replyMs = dueMs(pace, longest);
    if (replyMs > 0) await awaitWhole(replyMs, patience, this.#timers, signal);
    return { upstreamId: null, choices, usage, systemFingerprint: FINGERPRINT, serviceTier: null };
  }

  async chatStream(call: ChatCall): Promise<ProviderStream> {
    const { signal } = call;
    if (signal.aborted) throw cancelled();
    const { fault, pace } = this.#conditions();
    const stream = new SandboxStream(this.#answer(call), {
      pace,
      patience: this.#timeouts,
      timers: this.#timers,
      signal,
      breaks: fault && breakOf(fault),
    });
    await stream.begin();
    return stream;
  }

  async close(): Promise<void> {}

  #answer({ request, route }: ChatCall): Answer {
    let answer: Answer | undefined;
    try {
      answer = this.#engine.answer(request, route.id);
    } catch (error) {
      throw error instanceof RequestRefused ? refusalError(error) : error;
    }
    if (answer) return answer;
    throw new ProviderError('not_found', `the sandbox has no chat model ${route.id}`, { status: 404 });
  }

  /** What this call meets: slowness is a matter of pace, everything else is a fault. */
  #conditions(): { fault: Fault | null; pace: Pace } {
    const fault = this.#dice.roll(this.#fault);
    if (fault?.kind !== 'slow-bytes') return { fault, pace: this.#pace };
    const slow = (fault.value * 1_000) / BYTES_PER_TOKEN;
    const { latencyMs, tokensPerSecond } = this.#pace;
    return {
      fault: null,
      pace: { latencyMs, tokensPerSecond: tokensPerSecond > 0 ? Math.min(tokensPerSecond, slow) : slow },
    };
  }
}

function breakOf(fault: Fault): Break {
  switch (fault.kind) {
    case 'stall-before':
      return { after: 0, by: 'silence' };
    case 'stall-after':
      return { after: fault.value, by: 'silence' };
    case 'cut-after':
    case 'end-after':
    case 'malformed':
    case 'error-event':
      return { after: fault.value, by: faultError(fault) };
    default:
      return { after: 0, by: faultError(fault) };
  }
}
