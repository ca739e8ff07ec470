import type { ChunkDelta, ToolCall } from '../../contract/chat.ts';
import type { Called } from './parts.ts';
import type { ReplyShape } from './reply-shape.ts';
import { signed } from './signatures.ts';

/** A call in the contract's words. */
export function toToolCall(called: Called, { customTools }: ReplyShape): ToolCall {
  const { id, name, args, signature } = called;
  const extra = signature ? { extra_content: signed(signature) } : {};
  if (customTools.has(name)) {
    const input = typeof args.input === 'string' ? args.input : JSON.stringify(args);
    return { id, type: 'custom', custom: { name, input }, ...extra };
  }
  return { id, type: 'function', function: { name, arguments: JSON.stringify(args) }, ...extra };
}

/** What the calls add to a message or a delta; `from` is the place of the first of them. */
export function callsDelta(calls: readonly Called[], from: number, shape: ReplyShape): ChunkDelta {
  const [first] = calls;
  if (!first) return {};
  // The older form has room for one call.
  if (shape.olderCalls) return from === 0 ? { function_call: olderCall(first) } : {};
  return { tool_calls: calls.map((called, at) => ({ index: from + at, ...toToolCall(called, shape) })) };
}

export const olderCall = ({ name, args }: Called): { name: string; arguments: string } => ({
  name,
  arguments: JSON.stringify(args),
});
