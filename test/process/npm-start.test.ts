import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

test('SIGTERM to npm start reaches the gateway, and leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  const npm = spawn('npm', ['start'], {
    cwd: PROJECT,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      PORT: '0',
      PARLEY_DATA_DIR: folder,
      PARLEY_ADMIN_KEY: 'the key of the npm test',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void npm.kill('SIGKILL'));
  let url: string | undefined;
  for await (const line of createInterface({ input: npm.stdout })) {
    url = /^Parley is listening on (http:\S+)/.exec(line)?.[1];
    if (url) break;
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});
