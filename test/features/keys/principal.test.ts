import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePatterns } from '../../../src/features/keys/name-patterns.ts';
import { createPrincipal } from '../../../src/features/keys/principal.ts';
import type { KeyId } from '../../../src/stores/ports.ts';

const principal = (models: string[], providers: string[]) =>
  createPrincipal({ keyId: 'key_1' as KeyId, name: 'app', admin: false, models, providers });

const gpt4o = { qualified: 'openai/gpt-4o', model: 'gpt-4o', provider: 'azure' };

describe('what a key may use', () => {
  test.each([
    [['*'], ['*'], true],
    [['gpt-4o'], ['*'], true],
    [['openai/gpt-4o'], ['azure'], true],
    [['openai/*'], ['*'], true],
    [['gpt-*'], ['az*'], true],
    [['gpt-4'], ['*'], false],
    [['claude-*', 'gpt-4o'], ['*'], true],
    [['gpt-4o'], ['openai'], false],
    [['anthropic/gpt-4o'], ['*'], false],
    [[], ['*'], false],
    [['*'], [], false],
  ])('models %j at providers %j: %j', (models, providers, allowed) => {
    expect(principal(models, providers).mayUse(gpt4o)).toBe(allowed);
  });
});

describe('patterns of names', () => {
  test.each([
    ['a*c', 'abc', true],
    ['a*c', 'ac', true],
    ['a*c', 'acb', false],
    ['a*a', 'a', false],
    ['*mini*', 'gpt-4o-mini-2024', true],
    ['a*b*c', 'axxbyyc', true],
    ['a*bb*bc', 'abbc', false],
    ['gpt-4.1', 'gpt-4x1', false],
    ['GPT-4O', 'gpt-4o', false],
  ])('%j fits %j: %j', (pattern, name, fits) => {
    expect(namePatterns([pattern])(name)).toBe(fits);
  });

  test('mean what the plain regular expression means', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const names = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(letters, names, (pattern, name) => {
        const reference = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(namePatterns([pattern])(name)).toBe(reference.test(name));
      }),
      { numRuns: 1000 },
    );
  });

  test('of many stars are no trap', () => {
    const fits = namePatterns([`${'a*'.repeat(2000)}b`]);
    expect(fits('a'.repeat(20_000))).toBe(false);
  });
});
