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

/** `npm run mock:contract`, which front-end teams use, on a free port. */
export function startPrismMock(): Promise<Prism> {
  return startPrism('npm', ['run', '--silent', 'mock:contract'], { PORT: '0' });
}

/**
 * Prism between a client and a server: it compares requests and replies with the contract and reports what is
 * wrong in the header `sl-violations`. It buffers streams, so it is of no use for those.
 */
export function startPrismProxy(upstream: string): Promise<Prism> {
  return startPrism('prism', ['proxy', 'spec/openapi.yaml', upstream, '--host', '127.0.0.1', '--port', '0']);
}

/** Rejects with what Prism printed when it ends before it listens. */
async function startPrism(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Prism> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
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
