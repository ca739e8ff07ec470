import { expect, test } from 'vitest';
import type { RoutingExplanation } from '../../../src/contract/chat.ts';
import { startTestGateway, upstreamProvider } from '../../support/gateway.ts';

const PRICE = { input: 100, output: 1 };
const LIMIT = 10;
const PROMPT = 4_000;

/** US dollars, of so many prompts and so many answers. */
const costOf = (prompts: number, answers: number): number =>
  (prompts * (PROMPT / 4) * PRICE.input + answers * LIMIT * PRICE.output) / 1e6;

test('the expected cost of several answers is that of the calls which are really made for them', async () => {
  const model = (name: string, supports: Record<string, boolean> = {}) => ({
    ...{ name, vendor: 'v', id: name, type: 'chat' as const, contextWindow: null, maxOutputTokens: null },
    ...{ price: PRICE, supports },
  });
  await using gateway = await startTestGateway({
    providers: [
      upstreamProvider('http://127.0.0.1:1/v1', {
        name: 'openai',
        // With tools the first is asked through the Responses API, which gives one answer a call.
        models: [model('gpt-5.6-sol'), model('plain'), model('single', { n: false })],
      }),
    ],
  });
  const expected = async (name: string, more: object): Promise<number | null | undefined> => {
    const body = {
      ...{ model: name, routing: 'price', max_completion_tokens: LIMIT },
      ...{ messages: [{ role: 'user', content: 'x'.repeat(PROMPT) }], ...more },
    };
    const response = await gateway.call('/v1/routing/explain', { body });
    const { candidates } = (await response.json()) as RoutingExplanation;
    return candidates[0]?.evidence.expected_cost;
  };
  const tools = [{ type: 'function', function: { name: 'weather' } }];
  for (const name of ['gpt-5.6-sol', 'plain', 'single']) {
    expect(await expected(name, { tools }), name).toBeCloseTo(costOf(1, 1), 12);
  }
  expect(await expected('gpt-5.6-sol', { n: 3 })).toBeCloseTo(costOf(1, 3), 12);
  expect(await expected('gpt-5.6-sol', { n: 3, tools })).toBeCloseTo(costOf(3, 3), 12);
  expect(await expected('plain', { n: 3, tools })).toBeCloseTo(costOf(1, 3), 12);
  expect(await expected('single', { n: 3 })).toBeCloseTo(costOf(3, 3), 12);
});
