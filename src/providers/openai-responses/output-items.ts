import type { Logprobs, ToolCall } from '../../contract/chat.ts';
import type { UrlAnnotation } from '../content-blocks/annotations.ts';
import { isObject, type JsonObject, textOrNull } from '../json-value.ts';
import { toLogprobs } from '../openai-wire/logprobs.ts';
import { noName } from '../openai-wire/tool-calls.ts';
import { malformed } from './errors.ts';

/** A list's members, each an object. Throws `bad_response` for what is no such list; nothing is an empty one. */
export function objectsIn(value: unknown): JsonObject[] {
  if (value == null) return [];
  if (!Array.isArray(value) || !value.every(isObject)) throw malformed();
  return value;
}

/** A member that the client gets as text: another type would break the contract with it. */
export function textIn(value: unknown): string {
  if (value == null) return '';
  if (typeof value !== 'string') throw malformed();
  return value;
}

/** What a call of a tool is: without its id and name the client could neither run the tool nor answer the call. */
export interface CallHead {
  readonly id: string;
  readonly name: string;
  readonly kind: 'function' | 'custom';
}

/** The call that an output item is; undefined for any other item. Throws `bad_response`. */
export function callHead({ type, call_id, id, name }: JsonObject): CallHead | undefined {
  if (type !== 'function_call' && type !== 'custom_tool_call') return undefined;
  const callId = textOrNull(call_id) ?? textOrNull(id);
  if (typeof name !== 'string' || name === '' || callId === null) throw noName();
  return { id: callId, name, kind: type === 'function_call' ? 'function' : 'custom' };
}

/** What the call hands to its tool. */
export const callInput = (item: JsonObject, { kind }: CallHead): string =>
  textIn(kind === 'function' ? item.arguments : item.input);

export const toolCall = ({ id, name, kind }: CallHead, input: string): ToolCall =>
  kind === 'function'
    ? { id, type: 'function', function: { name, arguments: input } }
    : { id, type: 'custom', custom: { name, input } };

/** A citation with its places in the whole answer; undefined for other kinds, which name the provider's own files. */
export function urlAnnotation(annotation: unknown, offset: number): UrlAnnotation | undefined {
  if (!isObject(annotation) || annotation.type !== 'url_citation') return undefined;
  const { url, title, start_index: start, end_index: end } = annotation;
  if (typeof url !== 'string') return undefined;
  return {
    type: 'url_citation',
    url_citation: {
      start_index: offset + place(start),
      end_index: offset + place(end),
      url,
      title: typeof title === 'string' ? title : '',
    },
  };
}

const place = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0);

/** The probabilities that come with text; an empty list is none. */
export function logprobsOf(value: unknown): Logprobs | null {
  return Array.isArray(value) && value.length > 0 ? toLogprobs({ content: value }) : null;
}
