import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Cores } from '../processes/cores.ts';

/** Where figures come from. Says nothing by which the machine could be found. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly pinned: Cores;
  /** Others' work at the start, as a mean of running processes over the last minute. */
  readonly loadBefore: number;
}

export function describeMachine(pinned: Cores): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    pinned,
    loadBefore: loadavg()[0] ?? 0,
  };
}

export function machineText({ cpu, cores, memoryGb, node, pinned, loadBefore }: Machine): string {
  const pins =
    pinned.gateway === null
      ? 'NOTHING PINNED (no taskset, or one core only): ratios are rough, too'
      : `gateway on core ${pinned.gateway}, load and upstream on ${pinned.load}`;
  const busy = loadBefore > 0.5 ? `; others are at work (load ${loadBefore.toFixed(1)}): trust ratios` : '';
  return `${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}; ${pins}${busy}`;
}
