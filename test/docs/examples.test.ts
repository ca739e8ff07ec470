import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { examplesOf, FILE, RUN } from './examples.ts';
import { startPageStage } from './page-stage.ts';
import { pages } from './pages.ts';
import { type Runners, runExample } from './run-example.ts';

const RUNNERS: Runners = {
  sh: { program: 'sh', args: ['-eu'], suffix: '.sh' },
  js: { program: process.execPath, args: [], suffix: '.mjs' },
};

/** Run by a suite of their own: test/docs/python-examples.clients.test.ts. */
const ELSEWHERE = new Set(['python']);

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const skipsCurl = !hasCurl && process.env.CI !== 'true';
if (skipsCurl)
  process.stderr.write('\nSKIPPED: examples that need curl were not run: it is not installed\n\n');

const withExamples = pages.filter((page) => examplesOf(page).length > 0);

test('every block says what it is for in words that are known', () => {
  const known = /^(|output|first-start|of-another-program)$/;
  const strange = pages
    .flatMap(({ blocks }) => blocks)
    .filter(({ role }) => !known.test(role) && !RUN.test(role) && !FILE.test(role))
    .map(({ page, line, role }) => `${page}:${line} ${role}`);
  expect(strange).toEqual([]);
});

test('an output stands right after what prints it', () => {
  const claimed = pages.flatMap((page) => examplesOf(page).flatMap(({ output }) => output ?? []));
  const shown = pages.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'output'));
  expect(claimed).toEqual(shown);
});

describe('the examples run as pasted', () => {
  test.concurrent.each(withExamples)('$name', async (page) => {
    const stage = await startPageStage(page);
    try {
      for (const example of examplesOf(page)) {
        const { language, text, line } = example.block;
        if (ELSEWHERE.has(language) || (skipsCurl && text.includes('curl '))) continue;
        await runExample(example, stage, RUNNERS).catch((error: Error) => {
          error.message = `${page.name}:${line}  ${error.message}`;
          throw error;
        });
      }
    } finally {
      await stage.close();
    }
  });
});
