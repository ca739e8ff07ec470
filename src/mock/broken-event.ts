import { brokenFrame } from './wires/bedrock/event-frame.ts';
import type { WireEvent } from './wires/wire.ts';

/** The event without the end of its JSON, framed as before. */
export const brokenEvent = (event: WireEvent): WireEvent =>
  typeof event === 'string' ? brokenText(event) : brokenFrame(event);

function brokenText(event: string): string {
  const text = event.trimEnd();
  return text.slice(0, -2) + event.slice(text.length);
}
