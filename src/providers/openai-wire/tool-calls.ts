import type { ToolCall } from '../../contract/chat.ts';
import { ProviderError } from '../../kernel/errors.ts';
import { nextId } from '../../kernel/ids.ts';
import { isObject, type JsonObject } from '../json-value.ts';

/** Ids are there to pair calls with results: a call without one (some local servers) is given one. */
export const toolCallId = (id: unknown): string =>
  typeof id === 'string' && id !== '' ? id : nextId('call_');

/** Arguments as the text that they are; some servers send them parsed. */
export const argumentsText = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);

/** A message's tool calls; undefined when it has none. Throws `bad_response` for a call that names no tool. */
export function toToolCalls(calls: unknown): ToolCall[] | undefined {
  if (!Array.isArray(calls) || calls.length === 0) return undefined;
  return calls.map((call: unknown) => {
    if (!isObject(call)) throw noName();
    const extra = isObject(call.extra_content) ? { extra_content: call.extra_content } : {};
    if (isObject(call.custom)) {
      const custom = { name: nameOf(call.custom), input: argumentsText(call.custom.input) };
      return { id: toolCallId(call.id), type: 'custom', custom, ...extra };
    }
    if (!isObject(call.function)) throw noName();
    const called = { name: nameOf(call.function), arguments: argumentsText(call.function.arguments) };
    return { id: toolCallId(call.id), type: 'function', function: called, ...extra };
  });
}

function nameOf(called: JsonObject): string {
  if (typeof called.name !== 'string' || called.name === '') throw noName();
  return called.name;
}

export const noName = (): ProviderError => new ProviderError('bad_response', 'a tool call names no tool');
