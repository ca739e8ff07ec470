import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Example } from './examples.ts';
import type { PageStage } from './page-stage.ts';
import { expectSameOutput } from './same-output.ts';

const TIMEOUT_MS = 30_000;

/** The program that runs a language, and how its files end. */
export type Runners = Readonly<
  Record<string, { readonly program: string; readonly args: string[]; readonly suffix: string }>
>;

/** Runs an example as it stands on its page and compares what it prints with what the page shows. */
export async function runExample(example: Example, stage: PageStage, runners: Runners): Promise<void> {
  const { block, exits, output } = example;
  const runner = runners[block.language];
  if (!runner) throw new Error(`nothing runs ${block.language}`);
  const file = path.join(stage.folder, `line-${block.line}${runner.suffix}`);
  writeFileSync(file, stage.placed(block.text));
  const child = spawn(runner.program, [...runner.args, file], {
    cwd: stage.folder,
    env: stage.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString('utf8');
  });
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString('utf8');
  });
  const [code] = await once(child, 'close');
  expect({ code, ...(code !== exits && { stdout, stderr }) }).toEqual({ code: exits });
  if (output) expectSameOutput(stage.shown(stdout), output.text, output.language);
}
