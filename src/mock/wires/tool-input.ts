import type { ToolCall } from '../../contract/chat.ts';

export const nameAndInput = (call: ToolCall): { readonly name: string; readonly input: string } =>
  call.type === 'function' ? { name: call.function.name, input: call.function.arguments } : call.custom;

/** Input that was cut short is no JSON any more. */
export function objectIn(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return {};
  }
}
