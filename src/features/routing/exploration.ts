import { type Candidate, HEALTH, isUsable } from './candidate.ts';

/** With fewer answers than these, a target's latency is half chance. */
export const ENOUGH_SAMPLES = 10;

/**
 * Whether a request may be spent on finding out how a candidate does: it has answered too little of late, or so badly
 * that nobody would ever notice its recovery. Not while it must be left alone, and not at the price of a worse fit.
 */
export const isWorthTrying = (candidate: Candidate, best: Candidate): boolean =>
  candidate.health !== HEALTH.blocked &&
  candidate.fit <= best.fit &&
  isUsable(candidate) &&
  (candidate.samples < ENOUGH_SAMPLES || candidate.health === HEALTH.poor);

/**
 * Which place of a ranking to ask first in place of the best, for a share of all requests; 0: the best.
 *
 * @param share from 0 to 1
 * @param random from 0 up to, not including, 1; drawn once, and only where there is something to try
 */
export function placeToTry(ranked: readonly Candidate[], share: number, random: () => number): number {
  const best = ranked[0];
  if (!best || share <= 0) return 0;
  let count = 0;
  for (let place = 1; place < ranked.length; place++) {
    if (isWorthTrying(ranked[place] as Candidate, best)) count++;
  }
  if (count === 0) return 0;
  const drawn = random() / share;
  if (drawn >= 1) return 0;
  let skip = Math.floor(drawn * count);
  for (let place = 1; place < ranked.length; place++) {
    if (isWorthTrying(ranked[place] as Candidate, best) && skip-- === 0) return place;
  }
  return 0;
}
