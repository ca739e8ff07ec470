import type { Random } from '../random.ts';
import { numberIn, type Schema } from './schema.ts';

/** How wide a range is made that is open at one end; wider where numbers are so large that they lie further apart. */
const SPAN = 100;
const spanAt = (bound: number): number => Math.max(SPAN, Math.abs(bound) / 1_000);

interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowOut: boolean;
  readonly highOut: boolean;
}

/** The schema's range, narrowed to something readable. Draft 4's boolean `exclusiveMinimum` is understood too. */
function rangeOf(schema: Schema): Range {
  const minimum = numberIn(schema.minimum) ?? Number.NEGATIVE_INFINITY;
  const maximum = numberIn(schema.maximum) ?? Number.POSITIVE_INFINITY;
  const above = numberIn(schema.exclusiveMinimum) ?? Number.NEGATIVE_INFINITY;
  const below = numberIn(schema.exclusiveMaximum) ?? Number.POSITIVE_INFINITY;
  let low = Math.max(minimum, above);
  let high = Math.min(maximum, below);
  let lowOut = above >= minimum || schema.exclusiveMinimum === true;
  let highOut = below <= maximum || schema.exclusiveMaximum === true;
  if (low === Number.NEGATIVE_INFINITY) {
    low = high >= 0 ? 0 : high - spanAt(high);
    lowOut = highOut && high === 0;
    if (lowOut) low = -SPAN;
  }
  if (high === Number.POSITIVE_INFINITY) {
    high = low + spanAt(low);
    highOut = false;
  }
  return { low, high, lowOut, highOut };
}

const inside = (value: number, { low, high, lowOut, highOut }: Range): boolean =>
  (lowOut ? value > low : value >= low) && (highOut ? value < high : value <= high);

/** A number that fits `minimum`, `maximum`, their exclusive forms and `multipleOf`, where there is one. */
export function numberFor(schema: Schema, random: Random, integer: boolean): number {
  const range = rangeOf(schema);
  const step = numberIn(schema.multipleOf);
  if (step !== undefined && step > 0) return multiple(range, step, random, integer);
  if (integer) return whole(range, random);
  const middle = range.low / 2 + range.high / 2;
  const drawn = range.low + (range.high - range.low) * random.next();
  const short = Math.round(drawn * 100) / 100;
  return [short, drawn, middle, range.low].find((value) => inside(value, range)) ?? range.low;
}

function whole(range: Range, random: Random): number {
  let low = Math.ceil(range.low);
  let high = Math.floor(range.high);
  if (!inside(low, range)) low += 1;
  if (!inside(high, range)) high -= 1;
  const value = random.between(low, Math.min(high, low + spanAt(low)));
  return inside(value, range) ? value : low;
}

function multiple(range: Range, step: number, random: Random, integer: boolean): number {
  const first = Math.ceil(range.low / step);
  const last = Math.max(first, Math.min(Math.floor(range.high / step), first + SPAN));
  const start = random.between(first, last);
  for (let tried = 0; tried <= last - first; tried++) {
    const value = (first + ((start - first + tried) % (last - first + 1))) * step;
    // Validators divide: in floating point not every product comes back whole.
    const fits = inside(value, range) && Number.isInteger(value / step);
    if (fits && (!integer || Number.isInteger(value))) return value + 0;
  }
  return first * step;
}
