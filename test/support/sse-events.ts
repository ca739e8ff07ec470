import { SseDecoder } from '../../src/kernel/sse.ts';

/** The data of each event in a stream's text. */
export function eventsOf(text: string): string[] {
  const decoder = new SseDecoder();
  const out: string[] = [];
  decoder.push(Buffer.from(text), out);
  decoder.end(out);
  return out;
}
