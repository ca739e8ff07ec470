import type { ChatRequest } from './provider.ts';

/** Texts that end the answer. The wire refuses those without a visible character: `lacks` names them. */
export function stopSequences(stop: ChatRequest['stop']): string[] | undefined {
  if (!stop) return undefined;
  const kept = (typeof stop === 'string' ? [stop] : stop).filter((text) => /\S/.test(text));
  return kept.length > 0 ? kept : undefined;
}

/** Paths of the stop texts that can't be sent. */
export function lackingStops(stop: ChatRequest['stop']): string[] {
  if (!stop) return [];
  if (typeof stop === 'string') return /\S/.test(stop) ? [] : ['stop'];
  return stop.flatMap((text, index) => (/\S/.test(text) ? [] : [`stop[${index}]`]));
}
