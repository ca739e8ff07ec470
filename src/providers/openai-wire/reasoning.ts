import type { ChatCall } from '../provider.ts';
import type { Changes } from './changes.ts';
import { effortBesideTools } from './responses-need.ts';
import type { RoutePlan } from './route-plan.ts';

/** DeepSeek has three efforts, and a switch in place of `none`. */
const DEEPSEEK_EFFORTS: Readonly<Record<string, string>> = {
  minimal: 'low',
  low: 'low',
  medium: 'high',
  high: 'high',
  xhigh: 'high',
  max: 'max',
};

/** Says how much to reason in the vendor's way. An effort that it does not have becomes its nearest, and is told. */
export function addEffort(changes: Changes, call: ChatCall, plan: RoutePlan): void {
  const { reasoning_effort: effort } = call.request;
  if (effortBesideTools(call.request, plan.responses) === 'none') {
    changes.set('reasoning_effort', '"none"');
    // An effort that was asked for is told as dropped.
    if (effort == null) call.translated('reasoning_effort');
    return;
  }
  if (effort == null || changes.has('reasoning_effort') || plan.quirks.effort === 'reasoning_effort') return;
  const own = plan.quirks.effort;
  // The client speaks the vendor's own words: they say more.
  if (own in call.request) {
    if (own === 'reasoning') changes.set('reasoning_effort', null);
    return;
  }
  if (own === 'reasoning') {
    changes.set('reasoning_effort', null);
    changes.set('reasoning', JSON.stringify({ effort: effort === 'max' ? 'xhigh' : effort }));
    if (effort === 'max') call.translated('reasoning_effort');
    return;
  }
  const nearest = DEEPSEEK_EFFORTS[effort];
  changes.set('thinking', nearest ? '{"type":"enabled"}' : '{"type":"disabled"}');
  changes.set('reasoning_effort', nearest ? JSON.stringify(nearest) : null);
  if (nearest && nearest !== effort) call.translated('reasoning_effort');
}
