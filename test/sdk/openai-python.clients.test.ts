import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, run } from '../clients/run.ts';
import { APP_KEY } from '../support/gateway.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { scriptedProvider } from './scripted-provider.ts';
import { type Stage, startStage } from './stage.ts';

/** Kept between runs. */
const environment = '.cache/clients/openai-python';
const python = `${root}${environment}/bin/python`;
const folder = 'test/sdk/openai-python';

async function install(): Promise<void> {
  await run({ program: 'python3', args: ['-m', 'venv', environment] });
  const quiet = ['--quiet', '--disable-pip-version-check'];
  await run({
    program: python,
    args: ['-m', 'pip', 'install', ...quiet, '-r', `${folder}/requirements.txt`],
  });
}

const missing = await install().then(
  () => undefined,
  (error: Error) => error.message,
);
const skipped = missing !== undefined && process.env.CI !== 'true';
if (skipped) process.stderr.write(`\nSKIPPED: openai-python was not tested: ${missing}\n\n`);

describe.skipIf(skipped)('openai-python', () => {
  let stage: Stage;
  let clock: Upstream;
  beforeAll(async () => {
    expect(missing, 'not installed').toBeUndefined();
    stage = await startStage();
    stage.upstream.answer(scriptedProvider(stage.upstream));
    // By this the scripts let the gateway's time go by, as they are about the client: it leaves no provider alone.
    clock = await startUpstream((_seen, response) => {
      stage.gateway.rest();
      response.end();
    });
  });
  afterAll(async () => {
    await clock?.close();
    await stage?.close();
  });

  test.each(['test_answers', 'test_tools', 'test_failures', 'test_several'])('%s.py', async (name) => {
    await run({
      program: python,
      args: ['-m', 'unittest', name],
      folder,
      env: {
        PARLEY_URL: stage.gateway.url,
        PARLEY_KEY: APP_KEY,
        CLOCK_URL: clock.url,
        PYTHONDONTWRITEBYTECODE: '1',
      },
    });
  });
});
