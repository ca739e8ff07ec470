import type { ChatMessage } from '../../contract/chat.ts';
import type { ChatRequest } from '../provider.ts';
import type { Quirks } from './quirks.ts';

/** Hears of what a message lost or became, by JSON path. */
export interface Notes {
  dropped(path: string): void;
  translated(path: string): void;
}

/** Left out without a word: a reply's message may be sent back as it is, whoever answered and whoever is asked now. */
const REPLIED = new Set([
  'annotations',
  'audio',
  'extra_content',
  'reasoning_content',
  'reasoning_details',
  'refusal',
]);

/** The messages as a vendor takes them; the very same array when there is nothing to change. */
export function messagesToWire(
  messages: readonly ChatMessage[],
  quirks: Quirks,
  notes: Notes,
): readonly object[] {
  let changed: object[] | undefined;
  for (const [at, message] of messages.entries()) {
    const result = messageToWire(message, quirks, notes, at);
    if (result === message) continue;
    changed ??= [...messages];
    changed[at] = result;
  }
  return changed ?? messages;
}

function messageToWire(message: ChatMessage, quirks: Quirks, notes: Notes, at: number): object {
  const changes: Record<string, unknown> = {};
  let changed = false;
  if (message.role === 'developer' && !quirks.developerRole) {
    changes.role = 'system';
    changed = true;
    notes.translated(`messages[${at}].role`);
  }
  const { messageFields: fields } = quirks;
  for (const name in message) {
    if ('only' in fields ? fields.only.has(name) : !fields.not.has(name)) continue;
    changes[name] = undefined;
    changed = true;
    const value = (message as Readonly<Record<string, unknown>>)[name];
    if (value != null && !REPLIED.has(name)) notes.dropped(`messages[${at}].${name}`);
  }
  // What a model refused to say is all that this turn held.
  if ('refusal' in changes && message.content == null)
    changes.content = (message as Assistant).refusal ?? null;
  const calls = message.role === 'assistant' ? plainCalls(message.tool_calls, quirks) : undefined;
  const parts = withoutHints(message.content, quirks, notes, `messages[${at}].content`);
  if (calls) changes.tool_calls = calls;
  if (parts) changes.content = parts;
  return changed || calls || parts ? { ...message, ...changes } : message;
}

type Assistant = Extract<ChatMessage, { role: 'assistant' }>;

function plainCalls(calls: Assistant['tool_calls'], { messageFields: fields }: Quirks): object[] | undefined {
  const taken = 'only' in fields ? fields.only.has('extra_content') : !fields.not.has('extra_content');
  if (taken || !calls?.some((call) => 'extra_content' in call)) return undefined;
  return calls.map(({ extra_content: _, ...call }) => call);
}

/** Content parts or tools without the hints that the vendor refuses; undefined when there are none. */
export function withoutHints(
  items: unknown,
  quirks: Quirks,
  notes: Notes,
  path: string,
): object[] | undefined {
  if (quirks.refusedHints.length === 0 || !Array.isArray(items)) return undefined;
  let changed: object[] | undefined;
  for (const [at, item] of (items as object[]).entries()) {
    for (const hint of quirks.refusedHints) {
      if (!(hint in item)) continue;
      changed ??= [...items];
      changed[at] = { ...changed[at], [hint]: undefined };
      notes.dropped(`${path}[${at}].${hint}`);
    }
  }
  return changed;
}

/** The messages with an instruction more, in the first system message or in one of its own before all others. */
export function withInstruction(messages: readonly object[], instruction: string): object[] {
  const [first, ...rest] = messages as ChatRequest['messages'];
  if (first && (first.role === 'system' || first.role === 'developer') && typeof first.content === 'string') {
    return [{ ...first, content: `${first.content}\n\n${instruction}` }, ...rest];
  }
  return [{ role: 'system', content: instruction }, ...messages];
}
