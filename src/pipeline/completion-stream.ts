import type { ChunkDelta } from '../contract/chat.ts';
import type { ProviderCompletion, ProviderStream, StreamEvent } from '../providers/provider.ts';

/** A whole answer as a stream, for who asked for one: all its events come at once. Its usage is not among them. */
export function completionStream(completion: ProviderCompletion): ProviderStream {
  let events: StreamEvent[] | null = eventsOf(completion);
  return {
    async next() {
      const next = events;
      events = null;
      return next;
    },
    cancel() {
      events = null;
    },
  };
}

function eventsOf({
  choices,
  upstreamId,
  systemFingerprint,
  serviceTier,
}: ProviderCompletion): StreamEvent[] {
  const events: StreamEvent[] = [{ type: 'meta', upstreamId, systemFingerprint, serviceTier }];
  for (const { index, message, logprobs, finish_reason, content_filter_results } of choices) {
    const { role: _, content, refusal, tool_calls, ...rest } = message;
    const others = Object.entries(rest).filter(([, value]) => value != null);
    if (others.length > 0)
      events.push({ type: 'delta', index, delta: Object.fromEntries(others) as ChunkDelta });
    if (content !== null) events.push({ type: 'delta', index, delta: { content }, logprobs });
    if (refusal !== null)
      events.push({ type: 'delta', index, delta: { refusal }, ...(content === null && { logprobs }) });
    if (tool_calls?.length) {
      const pieces = tool_calls.map((call, place) => ({ index: place, ...call }));
      events.push({ type: 'delta', index, delta: { tool_calls: pieces } });
    }
    events.push({
      type: 'finish',
      index,
      reason: finish_reason,
      ...(content_filter_results && { contentFilterResults: content_filter_results }),
    });
  }
  return events;
}
