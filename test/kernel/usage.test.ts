import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addUsage,
  completionTokens,
  countCharacters,
  NO_USAGE,
  promptTokens,
  type TokenUsage,
} from '../../src/kernel/usage.ts';

const tokens = fc.nat(10_000_000);
const usage: fc.Arbitrary<TokenUsage> = fc.record({
  input: tokens,
  cacheRead: tokens,
  cacheWrite: tokens,
  cacheWriteLong: tokens,
  inputAudio: tokens,
  output: tokens,
  reasoning: tokens,
  outputAudio: tokens,
  acceptedPrediction: fc.option(tokens, { nil: undefined }),
  rejectedPrediction: fc.option(tokens, { nil: undefined }),
  reports: fc.record({ cache: fc.boolean(), reasoning: fc.boolean(), audio: fc.boolean() }),
});
const BUCKETS = [
  'input',
  'cacheRead',
  'cacheWrite',
  'cacheWriteLong',
  'inputAudio',
  'output',
  'reasoning',
  'outputAudio',
] as const;

describe('usage', () => {
  it('has each token in one bucket: prompt and completion together are all of them', () => {
    fc.assert(
      fc.property(usage, (one) => {
        const all = BUCKETS.reduce((sum, bucket) => sum + one[bucket], 0);
        expect(promptTokens(one) + completionTokens(one)).toBe(all);
      }),
    );
  });

  it('adds up bucket by bucket, in any order and grouping', () => {
    fc.assert(
      fc.property(usage, usage, usage, (a, b, c) => {
        const sum = addUsage(a, b);
        for (const bucket of BUCKETS) expect(sum[bucket]).toBe(a[bucket] + b[bucket]);
        expect(sum).toEqual(addUsage(b, a));
        expect(addUsage(sum, c)).toEqual(addUsage(a, addUsage(b, c)));
        expect(addUsage(a, NO_USAGE)).toEqual(a);
      }),
    );
  });

  it('reports what any of its calls reported, and predictions only where there were some', () => {
    const cached = { ...NO_USAGE, reports: { ...NO_USAGE.reports, cache: true } };
    const predicted = { ...NO_USAGE, acceptedPrediction: 3 };
    expect(addUsage(cached, predicted)).toMatchObject({
      reports: { cache: true, reasoning: false, audio: false },
      acceptedPrediction: 3,
      rejectedPrediction: undefined,
    });
  });
});

describe('countCharacters', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 });

  it('counts code points', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(countCharacters(one)).toBe([...one].length);
      }),
    );
    expect(countCharacters('Grüße 👋🏽')).toBe(8);
    expect(countCharacters('a'.repeat(1_000))).toBe(1_000);
    expect(countCharacters(`${'a'.repeat(1_000)}👋`)).toBe(1_001);
  });

  it('counts a text once however a stream cuts it, inside of an emoji too', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(80)), (one, places) => {
        const cuts = [0, ...places.map((place) => Math.min(place, one.length)), one.length].sort(
          (a, b) => a - b,
        );
        let sum = 0;
        for (let at = 1; at < cuts.length; at++) sum += countCharacters(one.slice(cuts[at - 1], cuts[at]));
        expect(sum).toBe(countCharacters(one));
      }),
    );
  });
});
