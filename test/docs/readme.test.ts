import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAULT_KINDS } from '../../src/providers/sandbox/fault.ts';
import { startCli } from '../cli/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { CLAIMS } from './claims.ts';
import { examplesOf } from './examples.ts';
import { pageNamed, proseOf, root } from './pages.ts';

const readme = pageNamed('README.md');

test('the README fits on 200 lines', () => {
  expect(readme.text.split('\n').length).toBeLessThanOrEqual(201);
});

test('the first start prints what the README shows', async () => {
  const shown = readme.blocks.find(({ role }) => role === 'first-start')?.text ?? '';
  const gateway = startCli(['start'], {
    cwd: await temporaryFolder(),
    env: { PORT: '0', LOG_LEVEL: 'silent' },
  });
  await gateway.seen(/Providers .*\n/);
  gateway.signal('SIGTERM');
  const { stdout } = await gateway.result;
  const asShown = stdout
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:8080')
    .replaceAll(/sk-parley-[\w-]+/g, 'sk-parley-Vc5TA4oJ…');
  expect(asShown).toBe(shown);
});

test('each difference that is claimed links to a page whose examples run', () => {
  const [, section = ''] = readme.text.split('## What is different\n');
  const lines = section.split('\n## ')[0]?.match(/^- .+$/gm) ?? [];
  expect(lines.length).toBeGreaterThanOrEqual(5);
  for (const line of lines) {
    const [, target = ''] = /\[See\]\(([^)#]+)/.exec(line) ?? [];
    expect(examplesOf(pageNamed(target)), line).not.toEqual([]);
  }
});

describe('the feature table', () => {
  const [, section = ''] = /^## What it does today$(.*?)^## /ms.exec(proseOf(readme)) ?? [];
  const rows = [...section.matchAll(/^\| ([A-Z][^|`]+?) +\| /gm)].map(([, name]) => name);

  test('claims what tests prove, and nothing else', () => {
    expect(rows).toEqual(Object.keys(CLAIMS));
  });

  test.each(Object.entries(CLAIMS))('%s is proved by tests that are there', (_claim, proofs) => {
    for (const [file, title] of proofs) {
      const place = path.join(root, file);
      expect(existsSync(place) && readFileSync(place, 'utf8').includes(title), `${file}: ${title}`).toBe(
        true,
      );
    }
  });

  test('counts the faults of the mock right', () => {
    expect(readme.text).toContain('ten kinds of faults');
    expect(FAULT_KINDS).toHaveLength(10);
  });
});
