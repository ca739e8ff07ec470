import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load-config.ts';
import { createCatalogue } from '../../src/providers/catalogue/catalogue.ts';
import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { variablesIn } from './page-stage.ts';
import { pages } from './pages.ts';

const blocks = pages.flatMap((page) => page.blocks.filter(({ language }) => language === 'yaml'));
const configurations = blocks.filter(({ role }) => role === '' || role === 'parley.yaml');
const others = blocks.filter((block) => !configurations.includes(block));

test('there are configurations to check', () => {
  expect(configurations.length).toBeGreaterThan(8);
});

test.each(configurations)('$page:$line is a configuration without problems or warnings', async ({ text }) => {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'parley.yaml'), text);
  const loaded = await loadConfig({ env: variablesIn(text), cwd, known: PROVIDER_ROWS });
  expect(loaded).toMatchObject({ ok: true, warnings: [] });
  if (loaded.ok) expect((await createCatalogue(loaded.config)).warnings).toEqual([]);
});

test.each(others)('$page:$line is YAML', ({ text }) => {
  expect(parse(text)).toBeTypeOf('object');
});
