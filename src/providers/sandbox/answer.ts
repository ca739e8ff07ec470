import type { FinishReason } from '../../contract/chat.ts';
import type { Call, Draft } from './draft.ts';
import { Budget, beforeStop } from './limits.ts';
import { countTokens } from './tokens.ts';

/** What the request allows an answer to be. */
export interface Limits {
  /** Infinite without a limit. */
  readonly maxTokens: number;
  /** None of them empty. */
  readonly stops: readonly string[];
  /** How many likely tokens to name at each position; null: no log probabilities. */
  readonly topLogprobs: number | null;
}

/** All answers to one request, not yet worked out: each choice is made while it is read. */
export interface Answer {
  readonly promptTokens: number;
  /** One for each of `n` choices. */
  readonly drafts: readonly Draft[];
  readonly limits: Limits;
}

/** The smallest step of a choice: a token, or the beginning of the tool call at position `at`. */
export type Piece =
  | { readonly part: 'reasoning' | 'content' | 'refusal'; readonly token: string }
  | { readonly part: 'call'; readonly at: number; readonly call: Call }
  | { readonly part: 'input'; readonly at: number; readonly call: Call; readonly token: string };

/** What is known of a choice at its end. */
export interface Outcome {
  readonly finish: FinishReason;
  /** The stop sequence that ended it. */
  readonly stopSequence: string | null;
  readonly outputTokens: number;
  readonly reasoningTokens: number;
}

/** A choice, piece by piece, within the limits. A call's name is paid for at once, its input token by token. */
export function* pieces(draft: Draft, limits: Limits): Generator<Piece, Outcome> {
  const budget = new Budget(limits.maxTokens);
  let reasoningTokens = 0;
  let outputTokens = 0;
  let stopSequence: string | null = null;
  if (draft.reasoning !== null) {
    for (const token of budget.tokens(draft.reasoning)) {
      reasoningTokens++;
      yield { part: 'reasoning', token };
    }
  }
  const spoken = draft.content ?? draft.refusal;
  if (spoken !== null && !budget.exhausted) {
    const part = draft.content === null ? 'refusal' : 'content';
    const tokens = beforeStop(budget.tokens(spoken), limits.stops);
    let step = tokens.next();
    for (; !step.done; step = tokens.next()) {
      outputTokens++;
      yield { part, token: step.value };
    }
    stopSequence = step.value;
  }
  for (const [at, call] of draft.calls.entries()) {
    const nameTokens = countTokens(call.name);
    if (!budget.take(nameTokens)) break;
    outputTokens += nameTokens;
    yield { part: 'call', at, call };
    for (const token of budget.tokens(call.input)) {
      outputTokens++;
      yield { part: 'input', at, call, token };
    }
    if (budget.exhausted) break;
  }
  const finish = stopSequence === null && budget.exhausted ? 'length' : naturalFinish(draft);
  return { finish, stopSequence, outputTokens, reasoningTokens };
}

function naturalFinish(draft: Draft): FinishReason {
  const [first] = draft.calls;
  if (!first) return 'stop';
  return first.form === 'legacy' ? 'function_call' : 'tool_calls';
}
