import type { FinishReason } from '../../contract/chat.ts';
import { isObject, type JsonObject } from '../json-value.ts';

const INCOMPLETE: Readonly<Record<string, FinishReason>> = {
  max_output_tokens: 'length',
  content_filter: 'content_filter',
};

/**
 * Why a response ended, in the contract's word. One that is incomplete for a reason that nobody knows is an ordinary
 * end: what is there is the answer so far.
 * @param calls how many tools it calls
 */
export function finishReason(response: JsonObject, calls: number, legacyFunctions: boolean): FinishReason {
  const { incomplete_details: details } = response;
  const reason = isObject(details) ? String(details.reason) : '';
  const cut = response.status === 'incomplete' ? INCOMPLETE[reason] : undefined;
  if (cut) return cut;
  if (calls === 0) return 'stop';
  return legacyFunctions ? 'function_call' : 'tool_calls';
}
