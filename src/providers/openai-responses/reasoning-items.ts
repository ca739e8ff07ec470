import type { ReasoningDetail } from '../content-blocks/reasoning-details.ts';
import { isObject, type JsonObject, textOrNull } from '../json-value.ts';
import type { ReasoningItem } from './wire.ts';

/** Who can read encrypted reasoning again; the word for it in `reasoning_details`. */
export type ReasoningFormat = 'openai-responses-v1' | 'azure-openai-responses-v1';

/** What stands between the parts of a summary, as text. */
export const BETWEEN_PARTS = '\n\n';

/** The parts of what a reasoning item shows; summaries, or thoughts as they are where a model gives these. */
export function shownParts(item: JsonObject): string[] {
  const summary = textsOf(item.summary);
  return summary.length > 0 ? summary : textsOf(item.content);
}

const textsOf = (parts: unknown): string[] =>
  Array.isArray(parts)
    ? (parts as unknown[]).flatMap((part) => (isObject(part) ? (textOrNull(part.text) ?? []) : []))
    : [];

/**
 * A reasoning item as the client is to send it back: its summary in parts, and what only the provider can read.
 * Without the latter there is nothing to send back, as nothing is kept at the provider.
 * @param index its place among the items of its turn
 */
export function reasoningDetails(
  item: JsonObject,
  index: number,
  format: ReasoningFormat,
): ReasoningDetail[] {
  const data = textOrNull(item.encrypted_content);
  if (data === null) return [];
  const id = textOrNull(item.id);
  const whose = { ...(id === null ? {} : { id }), format, index };
  const summary = textsOf(item.summary).map((text) => ({
    type: 'reasoning.summary',
    summary: text,
    ...whose,
  }));
  return [...summary, { type: 'reasoning.encrypted', data, ...whose }];
}

interface Growing {
  readonly at: number;
  readonly id: string | undefined;
  readonly summary: string[];
  data: string;
}

/** The reasoning items that a client sends back, each with its place. Another provider's, unreadable here, are left out. */
function itemsOf(details: readonly ReasoningDetail[], format: ReasoningFormat): Growing[] {
  const items = new Map<unknown, Growing>();
  for (const detail of details) {
    if (detail.format !== format) continue;
    const key = detail.index ?? detail.id ?? items.size;
    const item = items.get(key) ?? {
      at: detail.index ?? items.size,
      id: detail.id ?? undefined,
      summary: [],
      data: '',
    };
    items.set(key, item);
    if (detail.type === 'reasoning.summary') item.summary.push(detail.summary ?? '');
    else if (detail.type === 'reasoning.encrypted') item.data += detail.data ?? '';
  }
  return [...items.values()].filter(({ data }) => data !== '').sort((a, b) => a.at - b.at);
}

const toItem = ({ id, summary, data }: Growing): ReasoningItem => ({
  type: 'reasoning',
  ...(id === undefined ? {} : { id }),
  summary: summary.map((text) => ({ type: 'summary_text', text })),
  encrypted_content: data,
});

/**
 * Puts reasoning back where it stood among a turn's other items. At the end of a turn it is left out: the API wants
 * to see what came of it.
 */
export function withReasoning<Item>(
  details: readonly ReasoningDetail[] | null | undefined,
  others: readonly Item[],
  format: ReasoningFormat,
): (Item | ReasoningItem)[] {
  if (!details || details.length === 0) return [...others];
  const items: (Item | ReasoningItem)[] = [];
  let next = 0;
  for (const growing of itemsOf(details, format)) {
    const until = Math.min(others.length, next + Math.max(0, growing.at - items.length));
    items.push(...others.slice(next, until));
    next = until;
    if (next < others.length) items.push(toItem(growing));
  }
  items.push(...others.slice(next));
  return items;
}
