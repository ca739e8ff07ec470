import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const SCRIPT = path.join(import.meta.dirname, 'store-process.ts');

export function startProcess(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs it to its end and gives what it printed; rejects with its errors when it fails. */
export async function runProcess(...args: readonly string[]): Promise<string> {
  const child = startProcess(...args);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('started without pipes');
  const [printed, complaints, [code]] = await Promise.all([text(stdout), text(stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`exit code ${code}: ${complaints}`);
  return printed.trim();
}

/** Kills it without warning once it has printed that many lines, and gives the lines that were complete. */
export async function killAfter(child: ChildProcess, lines: number): Promise<string[]> {
  if (!child.stdout) throw new Error('started without pipes');
  let printed = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (part: string) => {
    printed += part;
    if (printed.split('\n').length > lines) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return printed.split('\n').slice(0, -1);
}
