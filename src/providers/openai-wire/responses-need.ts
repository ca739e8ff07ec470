import type { ChatRequest } from '../provider.ts';

/** Which requests to a model only the Responses API answers. */
export type ResponsesNeed =
  | 'never'
  /** The model is served nowhere else. */
  | 'always'
  /** Those with tools. */
  | 'tools'
  /** Those with tools that say how much to reason. */
  | 'tools_with_effort'
  /** Those with tools that do not say `none`. */
  | 'tools_unless_silent';

/** Whether Chat Completions would refuse this request for what it asks of such a model. */
export function needsResponses(request: ChatRequest, need: ResponsesNeed): boolean {
  if (need === 'never' || need === 'always') return need === 'always';
  if (!offersTools(request)) return false;
  if (need === 'tools_with_effort') return request.reasoning_effort != null;
  return need === 'tools' || request.reasoning_effort !== 'none';
}

const offersTools = ({ tools, functions }: ChatRequest): boolean =>
  (tools?.length ?? 0) > 0 || (functions?.length ?? 0) > 0;

/**
 * What is left of an effort where there is no Responses API to go to: the tools matter more. `none` is what the
 * newer models must be told in its place, the older ones are told nothing.
 */
export function effortBesideTools(request: ChatRequest, need: ResponsesNeed): 'kept' | 'dropped' | 'none' {
  const { reasoning_effort: effort } = request;
  if (need === 'always' || effort === 'none' || !needsResponses(request, need)) return 'kept';
  if (need === 'tools_unless_silent') return 'none';
  return effort == null ? 'kept' : 'dropped';
}
