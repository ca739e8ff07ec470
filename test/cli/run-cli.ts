import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';

const BIN = path.resolve(import.meta.dirname, '../../src/bin.mjs');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Standard input; empty without it. */
  readonly input?: string;
  /** For Node itself. */
  readonly nodeArgs?: readonly string[];
  /** The launcher of another copy of Parley. */
  readonly bin?: string;
}

export interface CliProcess {
  readonly pid: number | undefined;
  /** Resolves with the first match in what was printed so far or will be; rejects when it ends without. */
  seen(pattern: RegExp): Promise<RegExpExecArray>;
  readonly result: Promise<CliResult>;
  signal(name: NodeJS.Signals): void;
}

/**
 * Runs `parley` as people do: another process, with nothing in its environment but what is given, and where Node
 * finds what it compiled for the others of this run (test/support/compile-cache.ts).
 */
export function startCli(
  args: readonly string[],
  { cwd, env = {}, input, nodeArgs = [], bin = BIN }: CliOptions,
): CliProcess {
  const child = spawn(process.execPath, [...nodeArgs, bin, ...args], {
    cwd,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: inject('compileCache'), ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  if (!child.stdout || !child.stderr) throw new Error('its output is piped');
  const printed = child.stdout;
  printed.on('data', (data: Buffer) => {
    stdout += data.toString('utf8');
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString('utf8');
  });
  const result = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  return {
    pid: child.pid,
    result,
    async seen(pattern) {
      for (;;) {
        const match = pattern.exec(stdout);
        if (match) return match;
        const ended = await Promise.race([result, once(printed, 'data').then(() => undefined)]);
        if (ended && !pattern.test(ended.stdout)) {
          throw new Error(`it ended with ${ended.code}: ${ended.stdout}${ended.stderr}`);
        }
      }
    },
    signal: (name) => void child.kill(name),
  };
}

export const runCli = (args: readonly string[], options: CliOptions): Promise<CliResult> =>
  startCli(args, options).result;
