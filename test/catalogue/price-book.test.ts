import { beforeAll, describe, expect, test } from 'vitest';
import { formatUsd } from '../../src/kernel/money.ts';
import { NO_USAGE, type TokenUsage } from '../../src/kernel/usage.ts';
import { costOf, type Price } from '../../src/providers/catalogue/price.ts';
import { datedPrice, loadPriceBook, type PriceBook } from '../../src/providers/catalogue/price-book.ts';
import { catalogueOf } from './catalogue-of.ts';

const SOURCE = 'test';
const now = Date.UTC(2026, 10, 22);

let book: PriceBook;
beforeAll(async () => {
  book = await loadPriceBook();
});

const priceOf = (provider: string, id: string): Price => {
  const price = book.find(provider, id, 'chat')?.price.at(now);
  if (!price) throw new Error(`no price for ${id}`);
  return price;
};

const cost = (price: Price, usage: Partial<TokenUsage>): string =>
  formatUsd(costOf({ ...NO_USAGE, ...usage }, price));

describe('the price package', () => {
  test('gives exact prices, cache reads and writes included', () => {
    const price = priceOf('anthropic', 'claude-sonnet-4-6');
    expect(cost(price, { input: 1 })).toBe('0.000003');
    expect(cost(price, { output: 1_000_000 })).toBe('15');
    expect(cost(price, { cacheRead: 1 })).toBe('0.0000003');
    expect(cost(price, { cacheWrite: 1 })).toBe('0.00000375');
    expect(cost(price, { cacheWriteLong: 1 })).toBe('0.000006');
    expect(price.source).toMatch(/^genai-prices \d+\.\d+\.\d+$/);
  });

  test('a tier begins with the first token above the package’s boundary', () => {
    const price = priceOf('google', 'gemini-2.5-pro');
    expect(price.tiers.map((tier) => tier.fromPromptTokens)).toEqual([0, 200_001]);
    expect(cost(price, { input: 200_000 })).toBe('0.25');
    expect(cost(price, { input: 200_001 })).toBe('0.5000025');
    expect(cost(price, { input: 200_001, output: 1_000_000 })).toBe('15.5000025');
  });

  test('an unknown model has no price, and a chat model without a price of its output neither', () => {
    expect(book.find('openai', 'gpt-9', 'chat')).toBeUndefined();
    expect(datedPrice({ input_mtok: 1 }, 'chat', SOURCE).at(now)).toBeNull();
    expect(datedPrice({}, 'chat', SOURCE).at(now)).toBeNull();
    expect(datedPrice({ input_mtok: 1 }, 'embedding', SOURCE).at(now)).not.toBeNull();
  });

  test('a price that changes on a day changes then', () => {
    const dated = datedPrice(
      [
        { prices: { input_mtok: 1, output_mtok: 1 } },
        {
          constraint: { type: 'start_date', start_date: '2027-01-01' },
          prices: { input_mtok: 2, output_mtok: 2 },
        },
      ],
      'chat',
      SOURCE,
    );
    const at = (wallMs: number) => cost(dated.at(wallMs) as Price, { input: 1_000_000 });
    expect(dated.changes).toBe(true);
    expect(at(Date.UTC(2026, 11, 31, 23, 59, 59, 999))).toBe('1');
    expect(at(Date.UTC(2027, 0, 1))).toBe('2');
  });

  test('a price by the hour holds over midnight too', () => {
    const dated = datedPrice(
      [
        { prices: { input_mtok: 3, output_mtok: 3 } },
        {
          constraint: { type: 'time_of_date', start_time: '22:00:00Z', end_time: '06:30:00Z' },
          prices: { input_mtok: 1, output_mtok: 1 },
        },
      ],
      'chat',
      SOURCE,
    );
    const at = (hour: number, minute = 0) =>
      cost(dated.at(Date.UTC(2026, 10, 22, hour, minute)) as Price, { input: 1_000_000 });
    expect([at(21, 59), at(22), at(0), at(6, 29), at(6, 30)]).toEqual(['3', '1', '1', '1', '3']);
  });

  test('a route whose price changes tells the one of the moment', async () => {
    let wallMs = Date.UTC(2026, 10, 22, 2);
    const catalogue = await catalogueOf(['deepseek'], { wallMs: () => wallMs });
    const [route] = catalogue.find('deepseek-v4-pro', null);
    const peak = cost(route?.price as Price, { input: 1_000_000 });
    wallMs = Date.UTC(2026, 10, 22, 12);
    expect(cost(route?.price as Price, { input: 1_000_000 })).not.toBe(peak);
  });
});
