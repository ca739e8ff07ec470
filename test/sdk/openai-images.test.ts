import { afterAll, beforeAll, expect, test } from 'vitest';
import { PIXEL } from '../providers/conformance/capabilities.ts';
import { completion, says } from '../providers/fixtures/openai/wire.ts';
import { json } from '../support/upstream.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test('images, inline and by URL, reach a provider of the same wire as they are', async () => {
  stage.upstream.answer(json(completion([says('A cat.')])));
  const content = [
    { type: 'text' as const, text: 'What is this?' },
    { type: 'image_url' as const, image_url: { url: `data:image/png;base64,${PIXEL}` } },
    {
      type: 'image_url' as const,
      image_url: { url: 'https://images.example/c.png', detail: 'low' as const },
    },
  ];
  const { choices } = await stage.client().chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content }],
  });
  expect(choices[0]?.message.content).toBe('A cat.');
  expect(stage.upstream.seen[0]?.json).toMatchObject({ messages: [{ role: 'user', content }] });
});
