import type { CapabilityName } from './capabilities.ts';
import { type Fixture, isLacking, type Lacking } from './types.ts';

/**
 * What becomes of a capability on a wire: `native` as it was asked, `translated` met in another way, `emulated` by the
 * gateway around the wire, `partly` with something missing, `dropped` and named to the client, `absent` without
 * anything to drop.
 */
export type Outcome = 'native' | 'translated' | 'emulated' | 'partly' | 'dropped' | 'absent';

/** The outcome, and what happens instead of what was asked: null where nothing does. */
export interface Told {
  readonly outcome: Outcome;
  readonly note: string | null;
}

export const AS_ASKED: Told = { outcome: 'native', note: null };

/** What the gateway makes up for where a wire lacks it; the conformance suite runs the gateway's own way of it. */
export const EMULATED: ReadonlySet<CapabilityName> = new Set(['n']);

/** What an adapter's fixture says of a capability. */
export function toldOf(name: CapabilityName, fixture: Fixture | Lacking): Told {
  const outcome = outcomeOf(name, fixture);
  return outcome === 'native' ? AS_ASKED : { outcome, note: noteOf(fixture) };
}

function outcomeOf(name: CapabilityName, fixture: Fixture | Lacking): Outcome {
  const drops = (fixture.dropped ?? []).length > 0;
  if (isLacking(fixture)) {
    if (drops) return 'dropped';
    return EMULATED.has(name) ? 'emulated' : 'absent';
  }
  if (drops || fixture.expected) return 'partly';
  return (fixture.translated ?? []).length > 0 ? 'translated' : 'native';
}

function noteOf({ because, dropped = [], translated = [] }: Fixture | Lacking): string {
  const listed = (words: string, paths: readonly string[]): string[] =>
    paths.length > 0 ? [`${words}: ${paths.map((path) => `\`${path}\``).join(', ')}`] : [];
  const affected = [...listed('dropped', dropped), ...listed('met in another way', translated)].join('; ');
  if (because === undefined) return affected;
  return affected === '' ? because : `${because} (${affected})`;
}
