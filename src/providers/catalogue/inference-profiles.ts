import type { ModelFacts } from './snapshot.ts';

/** The profiles that keep within a region's geography, nearest first. */
const GEOGRAPHIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^us-gov-/, ['us-gov']],
  [/^us-/, ['us']],
  [/^eu-/, ['eu']],
  [/^ap-northeast-[13]$/, ['jp', 'apac']],
  [/^ap-southeast-[246]$/, ['au', 'apac']],
  [/^ap-south-/, ['in', 'apac']],
  [/^ap-/, ['apac']],
  [/^ca-/, ['ca']],
];

/**
 * The models as they are asked in a region: through the profile of its geography, where most can be had at all; else
 * by themselves; through the whole world only where there is no other way. Those that are only elsewhere are left out.
 */
export function inRegion(models: readonly ModelFacts[], region: string): ModelFacts[] {
  const near = GEOGRAPHIES.find(([pattern]) => pattern.test(region))?.[1] ?? [];
  return models.flatMap((facts) => {
    const profiles = facts.profiles ?? [''];
    const profile = [...near, '', 'global'].find((candidate) => profiles.includes(candidate));
    if (profile === undefined) return [];
    return [{ ...facts, id: profile === '' ? facts.id : `${profile}.${facts.id}` }];
  });
}
