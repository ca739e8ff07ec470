import { spawn } from 'node:child_process';
import path from 'node:path';

/** The project's folder; every script works from here, wherever it was started. */
export const root = path.resolve(import.meta.dirname, '..');

const bin = path.join(root, 'node_modules', '.bin');

export interface RunResult {
  /** Exit code; 1 where a signal ended the program or it could not be started. */
  readonly code: number;
  /** Standard output and standard error in the order of their arrival. */
  readonly output: string;
}

/**
 * Runs a program of `node_modules/.bin` (or of the PATH) in the project's folder and gathers what it prints.
 *
 * The project's own Node comes first in the PATH: the system's may be older than the packages need.
 * Never rejects; a program that does not exist is code 1 with the reason as output.
 */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const gather = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Like `run`, for steps that the rest cannot go on without: throws with the program's own words. */
export async function mustRun(
  command: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<string> {
  const { code, output } = await run(command, args, env);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${output}`);
  return output;
}

function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const merged = { ...process.env, ...env };
  return {
    ...merged,
    PATH: [bin, merged.PATH].filter(Boolean).join(path.delimiter),
    // openapi-generator-cli looks for its configuration here, not in the working directory.
    PWD: root,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
}
