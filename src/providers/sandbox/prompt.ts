import type { ChatMessage } from '../../contract/chat.ts';
import type { ChatRequest } from '../provider.ts';
import { hashText, Random } from './random.ts';
import { Effort } from './schema/effort.ts';
import { countTokens } from './tokens.ts';

/** What every message costs besides its text, and the answer's own opening. */
const TOKENS_PER_MESSAGE = 3;
/** An image, a sound or a file, whatever its size. */
const TOKENS_PER_MEDIUM = 85;

/** A message's text: its string, or its text parts joined with nothing between. */
export function textOf(content: ChatMessage['content']): string {
  if (typeof content === 'string') return content;
  if (!content) return '';
  let text = '';
  for (const part of content) if (part.type === 'text') text += part.text;
  return text;
}

/** A chat request as the sandbox's models see it. What is costly is found out when it is first asked for. */
export class Prompt {
  readonly request: ChatRequest;
  readonly model: string;
  /** The text of the last user message that has any; empty without one. */
  readonly lastText: string;
  /** What its schemas and patterns may cost. */
  readonly effort = new Effort();
  #seed: number | undefined;

  constructor(request: ChatRequest, model: string) {
    this.request = request;
    this.model = model;
    this.lastText = lastUserText(request.messages);
  }

  /** Choices that depend on the request's `seed` and texts, the model and the choice's index, and on nothing else. */
  random(index: number): Random {
    if (this.#seed === undefined) {
      let hash = hashText(`${this.request.seed ?? ''}/${this.model}`);
      for (const message of this.request.messages) hash = hashText(textOf(message.content), hash);
      this.#seed = hash;
    }
    return new Random(index === 0 ? this.#seed : hashText(`/${index}`, this.#seed));
  }

  /** What tools have answered since the user last spoke; empty when nothing. */
  toolResults(): string[] {
    const results: string[] = [];
    for (let i = this.request.messages.length - 1; i >= 0; i--) {
      const message = this.request.messages[i];
      if (!message || message.role === 'user') break;
      if (message.role === 'tool' || message.role === 'function') results.unshift(textOf(message.content));
    }
    return results;
  }

  countTokens(): number {
    const { messages, tools, functions } = this.request;
    let count = TOKENS_PER_MESSAGE;
    for (const message of messages) count += TOKENS_PER_MESSAGE + tokensOfMessage(message);
    if (tools && tools.length > 0) count += countTokens(JSON.stringify(tools));
    if (functions) count += countTokens(JSON.stringify(functions));
    return count;
  }
}

function lastUserText(messages: readonly ChatMessage[]): string {
  for (let i = messages.length - 1; i >= 0; i--) {
    const message = messages[i];
    if (message?.role !== 'user') continue;
    const text = textOf(message.content);
    if (text !== '') return text;
  }
  return '';
}

function tokensOfMessage(message: ChatMessage): number {
  const { content } = message;
  let count = 0;
  if (typeof content === 'string') count += countTokens(content);
  else if (content) {
    for (const part of content) {
      if (part.type === 'text') count += countTokens(part.text);
      else if (part.type === 'refusal') count += countTokens(part.refusal);
      else count += TOKENS_PER_MEDIUM;
    }
  }
  if (message.role === 'assistant') {
    for (const call of message.tool_calls ?? []) {
      const { name, input } =
        call.type === 'function' ? { ...call.function, input: call.function.arguments } : call.custom;
      count += countTokens(name) + countTokens(input);
    }
    if (message.function_call) count += countTokens(message.function_call.arguments);
  }
  return count;
}
