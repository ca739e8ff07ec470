import type {
  ChatCompletionChoice,
  ChatCompletionMessage,
  FinishReason,
  Logprobs,
} from '../../contract/chat.ts';
import type { CancelSignal } from '../../kernel/cancellation.ts';
import { ProviderError } from '../../kernel/errors.ts';
import type { TokenUsage } from '../../kernel/usage.ts';
import { MAX_REPLY_BYTES } from '../provider.ts';
import { type Answer, type Limits, type Outcome, type Piece, pieces } from './answer.ts';
import type { Draft } from './draft.ts';
import { tokenLogprob } from './logprobs.ts';
import { cancelled } from './timers.ts';
import { countTokens } from './tokens.ts';

/** All choices in the contract's words, and what they came to. */
export interface WholeAnswer {
  readonly choices: ChatCompletionChoice[];
  /** The stop sequence that ended each choice. */
  readonly stopSequences: readonly (string | null)[];
  /** Tokens of the longest choice: choices are written side by side. */
  readonly longest: number;
  readonly usage: TokenUsage;
}

/** So much is made in one go before others have their turn. */
const PIECES_PER_TURN = 8_192;

/** Works an answer out. Rejects with `cancelled`, and with `bad_response` for one of more than some 64 MiB. */
export async function wholeAnswer(answer: Answer, signal: CancelSignal): Promise<WholeAnswer> {
  const choices: ChatCompletionChoice[] = [];
  const stopSequences: (string | null)[] = [];
  let output = 0;
  let reasoning = 0;
  let longest = 0;
  let reasoned = false;
  const room = new Room();
  for (const [index, draft] of answer.drafts.entries()) {
    const { choice, outcome } =
      unlimited(draft, answer.limits, index) ?? (await written(draft, answer.limits, index, room, signal));
    choices.push(choice);
    stopSequences.push(outcome.stopSequence);
    output += outcome.outputTokens;
    reasoning += outcome.reasoningTokens;
    longest = Math.max(longest, outcome.outputTokens + outcome.reasoningTokens);
    reasoned ||= draft.reasoning !== null;
  }
  return {
    choices,
    stopSequences,
    longest,
    usage: usageOf(answer.promptTokens, output, reasoning, reasoned),
  };
}

export function usageOf(input: number, output: number, reasoning: number, reasoned: boolean): TokenUsage {
  return {
    input,
    cacheRead: 0,
    cacheWrite: 0,
    cacheWriteLong: 0,
    inputAudio: 0,
    output,
    reasoning,
    outputAudio: 0,
    reports: { cache: false, reasoning: reasoned, audio: false },
  };
}

interface Made {
  readonly choice: ChatCompletionChoice;
  readonly outcome: Outcome;
}

/** Plain text that nothing limits, by far the most frequent answer, needs no tokens but their count. */
function unlimited(draft: Draft, limits: Limits, index: number): Made | undefined {
  const { content, reasoning, calls } = draft;
  if (typeof content !== 'string' || reasoning !== null || calls.length > 0) return undefined;
  if (limits.maxTokens !== Number.POSITIVE_INFINITY || limits.stops.length > 0) return undefined;
  if (limits.topLogprobs !== null) return undefined;
  const outputTokens = countTokens(content);
  return {
    choice: choiceOf(index, { role: 'assistant', content, refusal: null }, null, 'stop'),
    outcome: { finish: 'stop', stopSequence: null, outputTokens, reasoningTokens: 0 },
  };
}

async function written(
  draft: Draft,
  limits: Limits,
  index: number,
  room: Room,
  signal: CancelSignal,
): Promise<Made> {
  const sheet = new Sheet(draft, limits.topLogprobs, room);
  const source = pieces(draft, limits);
  let step = source.next();
  for (let count = 1; !step.done; count++, step = source.next()) {
    sheet.add(step.value);
    if (count % PIECES_PER_TURN !== 0) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw cancelled();
  }
  const outcome = step.value;
  return { choice: choiceOf(index, sheet.message(), sheet.logprobs, outcome.finish), outcome };
}

const choiceOf = (
  index: number,
  message: ChatCompletionMessage,
  logprobs: Logprobs | null,
  finish: FinishReason,
): ChatCompletionChoice => ({ index, message, logprobs, finish_reason: finish });

/** What a token's log probability takes in a reply, and so does each of the likely ones. */
const BYTES_PER_LOGPROB = 80;

/** How much may still be written, in all choices of a reply together. */
class Room {
  #left = MAX_REPLY_BYTES;

  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) {
      throw new ProviderError('bad_response', `the reply is larger than ${MAX_REPLY_BYTES} bytes`);
    }
  }
}

/** One choice while it is written. */
class Sheet {
  readonly logprobs: Logprobs | null;
  readonly #top: number | null;
  readonly #texts: Record<'reasoning' | 'content' | 'refusal', string | null>;
  readonly #calls: { form: string; id: string; name: string; input: string }[] = [];
  readonly #room: Room;

  constructor(draft: Draft, topLogprobs: number | null, room: Room) {
    this.#top = topLogprobs;
    this.#room = room;
    this.#texts = {
      reasoning: draft.reasoning === null ? null : '',
      content: draft.content === null ? null : '',
      refusal: draft.refusal === null ? null : '',
    };
    const spoken = draft.content !== null || draft.refusal !== null;
    this.logprobs =
      topLogprobs === null || !spoken
        ? null
        : { content: draft.content === null ? null : [], refusal: draft.refusal === null ? null : [] };
  }

  add(piece: Piece): void {
    if (piece.part === 'call') {
      this.#calls.push({ ...piece.call, input: '' });
      return;
    }
    this.#room.take(piece.token.length);
    if (piece.part === 'input') {
      const call = this.#calls.at(-1);
      if (call) call.input += piece.token;
      return;
    }
    this.#texts[piece.part] += piece.token;
    if (this.#top === null || piece.part === 'reasoning') return;
    this.#room.take(BYTES_PER_LOGPROB * (1 + this.#top));
    this.logprobs?.[piece.part]?.push(tokenLogprob(piece.token, this.#top));
  }

  message(): ChatCompletionMessage {
    const { reasoning, content, refusal } = this.#texts;
    const message: ChatCompletionMessage = { role: 'assistant', content, refusal };
    if (reasoning !== null) message.reasoning_content = reasoning;
    const [first] = this.#calls;
    if (first?.form === 'legacy') message.function_call = { name: first.name, arguments: first.input };
    else if (first) {
      message.tool_calls = this.#calls.map(({ form, id, name, input }) =>
        form === 'custom'
          ? { id, type: 'custom', custom: { name, input } }
          : { id, type: 'function', function: { name, arguments: input } },
      );
    }
    return message;
  }
}
