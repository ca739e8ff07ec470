import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Prism {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts `npm run mock:contract` on a free port: the mock that front-end teams use.
 * Rejects with what it printed when it ends before it listens.
 */
export async function startPrism(): Promise<Prism> {
  const child = spawn('npm', ['run', '--silent', 'mock:contract'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: npm, its shell and Prism are ended together.
    detached: true,
  });
  const ended = once(child, 'exit');
  const output: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(line);
      const found = /Prism is listening on (http:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`Prism ended with ${code}:\n${output.join('\n')}`)));
  });
  return {
    url,
    close: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
