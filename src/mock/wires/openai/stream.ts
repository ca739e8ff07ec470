import type { Answer } from '../../../providers/sandbox/answer.ts';
import type { SandboxEvent } from '../../../providers/sandbox/events.ts';
import { FINGERPRINT } from '../../../providers/sandbox/stream.ts';
import type { EventWriter, Problem } from '../wire.ts';
import type { Dialect } from './dialect.ts';
import type { ReplyIdentity } from './reply-identity.ts';
import { usageOf } from './usage.ts';

/**
 * An answer as OpenAI streams it: per choice a chunk with the role, one for each token, one with the finish reason.
 * With `include_usage` every chunk has `usage: null`, and one more, without choices, has the figures.
 */
export class OpenAiStream implements EventWriter {
  readonly contentType = 'text/event-stream; charset=utf-8';
  readonly #answer: Answer;
  readonly #includeUsage: boolean;
  readonly #head: string;
  readonly #tail: string;
  readonly #dialect: Dialect;
  /** Of one that goes on. */
  readonly #choiceEnd: string;
  #usageChunk = '';

  constructor(
    { id, created, model }: ReplyIdentity,
    answer: Answer,
    includeUsage: boolean,
    dialect: Dialect,
  ) {
    this.#answer = answer;
    this.#dialect = dialect;
    this.#choiceEnd = JSON.stringify({ finish_reason: null, ...dialect.choice }).slice(1);
    this.#includeUsage = includeUsage;
    const named = JSON.stringify({
      id,
      object: 'chat.completion.chunk',
      created,
      model,
      service_tier: 'default',
      system_fingerprint: FINGERPRINT,
    });
    this.#head = `data: ${named.slice(0, -1)},"choices":[`;
    this.#tail = includeUsage ? '],"usage":null}\n\n' : ']}\n\n';
  }

  open(): readonly string[] {
    const heads = this.#answer.drafts.map((draft, index) => {
      const content = draft.calls.length > 0 ? null : '';
      return this.#chunk({
        index,
        delta: { role: 'assistant', content, refusal: null },
        finish_reason: null,
      });
    });
    return [...this.#dialect.opening, ...heads];
  }

  write(events: readonly SandboxEvent[]): readonly string[] {
    const out: string[] = [];
    for (const event of events) {
      if (event.type === 'text') {
        const { index, json } = event;
        out.push(
          `${this.#head}{"index":${index},"delta":{"content":"${json}"},"logprobs":null,${this.#choiceEnd}${this.#tail}`,
        );
      } else if (event.type === 'delta') {
        const { index, delta, logprobs } = event;
        out.push(this.#chunk({ index, delta, logprobs, finish_reason: null }));
      } else if (event.type === 'finish') {
        out.push(this.#chunk({ index: event.index, delta: {}, finish_reason: event.reason }));
      } else if (event.type === 'usage' && this.#includeUsage) {
        this.#usageChunk = `${this.#head}],"usage":${JSON.stringify(usageOf(event.usage))}}\n\n`;
      }
    }
    return out;
  }

  close(): readonly string[] {
    return this.#usageChunk === '' ? [DONE] : [this.#usageChunk, DONE];
  }

  error(problem: Problem): string {
    return `data: ${JSON.stringify(this.#dialect.errorBody(problem))}\n\n`;
  }

  #chunk({ logprobs = null, finish_reason, ...choice }: Chunk): string {
    return `${this.#head}${JSON.stringify({ ...choice, logprobs, finish_reason, ...this.#dialect.choice })}${this.#tail}`;
  }
}

interface Chunk {
  readonly index: number;
  readonly delta: object;
  readonly logprobs?: unknown;
  readonly finish_reason: string | null;
}

const DONE = 'data: [DONE]\n\n';
