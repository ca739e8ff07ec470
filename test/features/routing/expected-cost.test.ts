import { describe, expect, test } from 'vitest';
import { expectedCostUsd } from '../../../src/features/routing/expected-cost.ts';
import { priceTier } from '../../../src/providers/catalogue/price.ts';
import { needsWith } from './needs-of.ts';
import { routeOf } from './route-of.ts';

const route = routeOf('x', { price: { input: 1, output: 10 } });

describe('the expected cost of a request', () => {
  test('is of its prompt and of answers as they were', () => {
    // 1,000 tokens at $1, 200 at $10 per million.
    expect(expectedCostUsd(route, needsWith({ promptCharacters: 4_000 }), 200, true)).toBe(0.003);
  });

  test("is bounded by the client's limit, and no dearer for it", () => {
    expect(expectedCostUsd(route, needsWith({ promptCharacters: 0, maxTokens: 10 }), 200, true)).toBe(0.0001);
    expect(expectedCostUsd(route, needsWith({ promptCharacters: 0, maxTokens: 4_096 }), 200, true)).toBe(
      0.002,
    );
  });

  test('is known also before anyone has answered', () => {
    expect(expectedCostUsd(route, needsWith({}), null, true)).toBeGreaterThan(0);
  });

  test('is unknown where the price is, never 0', () => {
    expect(expectedCostUsd(routeOf('x'), needsWith({}), 200, true)).toBeNull();
  });

  test('of several answers counts the prompt once, or once for each where each is a call', () => {
    const needs = needsWith({ promptCharacters: 4_000, n: 3 });
    expect(expectedCostUsd(route, needs, 100, true)).toBe(0.004);
    expect(expectedCostUsd(route, needs, 100, false)).toBeCloseTo(0.006, 12);
  });

  test("is at the tier of the prompt's size", () => {
    const tiers = [priceTier({ input: 1, output: 1 }), priceTier({ input: 2, output: 1 }, 1_000)] as const;
    const tiered = { ...route, price: { tiers, source: 'test' } };
    expect(expectedCostUsd(tiered, needsWith({ promptCharacters: 3_996 }), 0, true)).toBe(0.000999);
    expect(expectedCostUsd(tiered, needsWith({ promptCharacters: 4_000 }), 0, true)).toBe(0.002);
  });
});
