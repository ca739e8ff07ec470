import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();
const TERM_MS = 8_000;

/** Starts a process that is ended with this one at the latest, whatever happens. */
export function startChild(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** SIGTERM, and SIGKILL after 8 s. Resolves when the process is gone. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), TERM_MS);
  await gone;
  clearTimeout(timer);
}

/** The last resort, for ways out that can't wait. */
export function killChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}
