import { callsTools, says } from '../draft.ts';
import { makeCalls, toolChoice } from '../tool-calls.ts';
import type { Model } from './model.ts';

/** Calls every offered tool, one where `parallel_tool_calls` is false; once their results are there, answers with them. */
export const tools: Model = (prompt, index) => {
  const results = prompt.toolResults();
  if (results.length > 0) return says(results.join('\n'));
  const { offered } = toolChoice(prompt.request);
  if (offered.length === 0) return says('There is no tool that I could call.');
  const parallel = prompt.request.parallel_tool_calls !== false && offered[0]?.form !== 'legacy';
  return callsTools(makeCalls(parallel ? offered : offered.slice(0, 1), prompt, index));
};
