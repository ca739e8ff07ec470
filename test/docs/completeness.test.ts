import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';
import { SANDBOX_MODELS } from '../../src/providers/catalogue/sandbox-models.ts';
import { FAULT_KINDS } from '../../src/providers/sandbox/fault.ts';
import { pageNamed, root } from './pages.ts';

/** What is not in the text, letters' case and punctuation aside. */
const missingFrom = (page: string, names: readonly string[]): string[] => {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const text = plain(pageNamed(page).text);
  return names.filter((name) => !text.includes(plain(name)));
};

test('the README names every provider of the catalogue', () => {
  expect(
    missingFrom(
      'README.md',
      PROVIDER_ROWS.map(({ name }) => name),
    ),
  ).toEqual([]);
});

test('the guide to the mock names every fault', () => {
  expect(
    missingFrom(
      'docs/guides/test-with-the-mock.md',
      FAULT_KINDS.map((kind) => `\`${kind}`),
    ),
  ).toEqual([]);
});

test('the first page names every sandbox model', () => {
  const names = SANDBOX_MODELS.map(({ base }) => `sandbox/${base}`);
  expect(missingFrom('docs/start/five-minutes.md', names)).toEqual([]);
});

test('the page of the environment names every variable that configuration reads', () => {
  const folder = path.join(root, 'src', 'config');
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const read = sources.join('\n').matchAll(/\b(?:PARLEY_[A-Z_]+|HOST|PORT|LOG_[A-Z]+)\b/g);
  // A beginning of names is none.
  const names = [...new Set([...read].map(([name]) => name))].filter(
    (name) => !/_$|^LOG_(LEVELS|FORMATS)$/.test(name),
  );
  const page = pageNamed('docs/reference/environment.md').text;
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
