import { expect, test } from 'vitest';
import { catalogueOf } from './catalogue-of.ts';

test('a model of a provider that is off names the variables that would switch one on', async () => {
  const catalogue = await catalogueOf([]);
  expect(await catalogue.suggest('gpt-4o')).toBe(
    'Set OPENAI_API_KEY or OPENROUTER_API_KEY to have it. "sandbox/echo" answers without any key.',
  );
  expect(await catalogue.suggest('anthropic/claude-sonnet-5')).toContain('ANTHROPIC_API_KEY');
  expect(await catalogue.suggest('gemini-1.5-flash')).toContain('GEMINI_API_KEY');
});

test('a provider that is on is not asked for', async () => {
  const catalogue = await catalogueOf(['openai']);
  expect(await catalogue.suggest('gpt-4o')).not.toContain('OPENAI_API_KEY');
});

test('mistyped names get the nearest ones', async () => {
  const catalogue = await catalogueOf(['openai'], { aliases: { 'house-model': 'gpt-4o' } });
  expect(await catalogue.suggest('gtp-4o')).toContain('Did you mean "gpt-4o"');
  expect(await catalogue.suggest('hose-model')).toContain('"house-model"');
});

test('the sandbox’s bare names lead to their full ones', async () => {
  const catalogue = await catalogueOf([]);
  expect(await catalogue.suggest('echo')).toBe('Did you mean "sandbox/echo"?');
  expect(await catalogue.suggest('Story')).toContain('"sandbox/story"');
});

test('local servers are asked by provider', async () => {
  const catalogue = await catalogueOf(['ollama']);
  expect(await catalogue.suggest('llama3.2')).toContain(
    'Models of ollama are asked with "provider" in the request.',
  );
});
