import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which cores whom: lists as `taskset -c` takes them, or null where nothing can be pinned. */
export interface Cores {
  readonly gateway: string | null;
  /** The load and the upstream. */
  readonly load: string | null;
}

/** The gateway gets the first core this process may use, the load and its upstream all others. */
export function chooseCores(): Cores {
  const unpinned = { gateway: null, load: null };
  if (spawnSync('taskset', ['--version']).status !== 0) return unpinned;
  const [first, ...others] = allowedCores();
  if (first === undefined || others.length === 0) return unpinned;
  return { gateway: String(first), load: others.join(',') };
}

/** Pins this process, all its threads. */
export function pinSelf(cores: string | null): void {
  if (cores !== null) spawnSync('taskset', ['-a', '-c', '-p', cores, String(process.pid)]);
}

/** The command line that starts `command` on `cores`; the process keeps the id that it is started with. */
export function onCores(cores: string | null, command: string, args: readonly string[]): [string, string[]] {
  return cores === null ? [command, [...args]] : ['taskset', ['-c', cores, command, ...args]];
}

function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [from = Number.NaN, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  });
}
