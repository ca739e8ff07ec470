import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { projectCopy } from './project-copy.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** `npm start` as people type it; resolves with its address. */
async function npmStart(cwd: string): Promise<{ url: string; npm: ChildProcess }> {
  const folder = await temporaryFolder();
  const npm = spawn('npm', ['start'], {
    cwd,
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
  for await (const line of createInterface({ input: npm.stdout })) {
    const url = /^Parley is listening on (http:\S+)/.exec(line)?.[1];
    if (url) return { url, npm };
  }
  throw new Error('npm start ended without a line that says where it listens');
}

test('SIGTERM to npm start reaches the gateway, and leaves nothing behind', async () => {
  const { url, npm } = await npmStart(PROJECT);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('npm start needs no bundle: a checkout without dist/ runs its sources', async () => {
  const project = await projectCopy(await temporaryFolder());
  const { url, npm } = await npmStart(project);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(existsSync(path.join(project, 'dist'))).toBe(false);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
});
