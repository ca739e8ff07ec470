import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './run.ts';

export interface RunningGateway {
  readonly url: string;
  readonly key: string;
  close(): Promise<void>;
}

/** Starts the gateway as its users do, with the sandbox alone, on a free port and in a data folder that goes with it. */
export async function startGatewayProcess(): Promise<RunningGateway> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-clients-'));
  const key = 'admin key of the client suites';
  const child = spawn('node', [path.join(root, 'src/bin.mjs'), 'start'], {
    // Neither a configuration nor a .env file of the project is read.
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      PORT: '0',
      PARLEY_DATA_DIR: folder,
      PARLEY_ADMIN_KEY: key,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const output: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(line);
      const found = /^Parley is listening on (http:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The gateway ended with ${code}:\n${output.join('\n')}`)));
  });
  return {
    url,
    key,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
