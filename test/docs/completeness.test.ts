import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
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

test('the README names every provider of the catalogue, and every adapter', () => {
  const schema = parse(readFileSync(path.join(root, 'spec', 'config.yaml'), 'utf8'));
  const adapters: string[] = schema.definitions.Provider.properties.adapter.enum;
  expect(missingFrom('README.md', [...PROVIDER_ROWS.map(({ name }) => name), ...adapters])).toEqual([]);
});

/** What README.md says is not there yet, and what would show that it is: a key of the file, or a path of the API. */
const NOT_YET: Readonly<Record<string, string>> = {
  'routing by latency or price': 'routing',
  failover: 'failover',
  pools: 'pools',
  mixtures: 'mixtures',
  memory: 'memory',
  'documents (RAG)': 'rag',
  'integrity votes': 'integrity',
  'response cache': 'cache',
  criteria: '/v1/criteria',
  embeddings: '/v1/embeddings',
  'keys over the API': '/v1/keys',
  'rate limits': 'rate_limits',
  budgets: 'budget',
  history: '/v1/queries',
  'usage rollups': '/v1/usage',
  'stored completions': '/v1/chat/completions/{completion}',
  metrics: '/metrics',
};

test('what the README says is not there yet is not there, and it says all of it', () => {
  const [, later = ''] =
    /## What it does not do yet\n([\s\S]*?)\n## /.exec(pageNamed('README.md').text) ?? [];
  const keys = [
    ...pageNamed('docs/reference/configuration.md').text.matchAll(/`([\w/]+)(?:\[\]|\.<name>)?`/g),
  ];
  const paths = [...pageNamed('docs/reference/api.md').text.matchAll(/`(?:[A-Z]+ )?(\/[^`]*)`/g)];
  const there = new Set([...keys, ...paths].map(([, name = '']) => name.replace(/\{\w+\}/, '{completion}')));
  expect(there).toContain('providers');
  for (const [phrase, sign] of Object.entries(NOT_YET)) {
    expect([phrase, later.includes(phrase)]).toEqual([phrase, !there.has(sign)]);
  }
});

test('the guide to the mock has a row for every fault, and no other', () => {
  const rows = pageNamed('docs/guides/test-with-the-mock.md').text.matchAll(/^\| `([a-z-]+)/gm);
  expect([...rows].map(([, kind]) => kind)).toEqual(FAULT_KINDS);
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
