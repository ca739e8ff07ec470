import { describe, test } from 'vitest';
import { root, run } from '../clients/run.ts';
import { examplesOf } from './examples.ts';
import { startPageStage } from './page-stage.ts';
import { pages } from './pages.ts';
import { runExample } from './run-example.ts';

/** The environment of test/sdk/openai-python.clients.test.ts: it holds what the examples import. */
const environment = '.cache/clients/openai-python';
const python = `${root}${environment}/bin/python`;

const missing = await install().then(
  () => undefined,
  (error: Error) => error.message,
);
const skipped = missing !== undefined && process.env.CI !== 'true';
if (skipped) process.stderr.write(`\nSKIPPED: the examples in Python were not run: ${missing}\n\n`);

async function install(): Promise<void> {
  await run({ program: 'python3', args: ['-m', 'venv', environment] });
  const quiet = ['--quiet', '--disable-pip-version-check'];
  await run({
    program: python,
    args: ['-m', 'pip', 'install', ...quiet, '-r', 'test/sdk/openai-python/requirements.txt'],
  });
}

const ofPython = pages
  .map((page) => ({ page, examples: examplesOf(page).filter(({ block }) => block.language === 'python') }))
  .filter(({ examples }) => examples.length > 0);

describe.skipIf(skipped)('the examples in Python run as pasted', () => {
  test.each(ofPython)('$page.name', async ({ page, examples }) => {
    const stage = await startPageStage(page);
    try {
      for (const example of examples) {
        await runExample(example, stage, { python: { program: python, args: [], suffix: '.py' } });
      }
    } finally {
      await stage.close();
    }
  });
});
