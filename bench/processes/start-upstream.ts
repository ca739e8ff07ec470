import { once } from 'node:events';
import { join } from 'node:path';
import type { Endpoint } from '../load/connection.ts';
import type { StreamPlan } from '../upstream.ts';
import { startChild, stopChild } from './children.ts';
import { onCores } from './cores.ts';

export interface Upstream {
  readonly endpoint: Endpoint;
  /** Origin with scheme. */
  readonly origin: string;
  /** How streams are sent from now on. */
  plan(plan: StreamPlan): Promise<void>;
  stop(): Promise<void>;
}

const ANSWER_MS = 10_000;

/** Starts `upstream.ts` on the load's cores. */
export async function startUpstream(cores: string | null): Promise<Upstream> {
  const script = join(import.meta.dirname, '..', 'upstream.ts');
  const [command, args] = onCores(cores, process.execPath, [script]);
  const child = startChild(command, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: {} });
  const answer = (): Promise<unknown[]> => once(child, 'message', { signal: AbortSignal.timeout(ANSWER_MS) });
  const [first] = await answer();
  const { port } = first as { port: number };
  return {
    endpoint: { host: '127.0.0.1', port },
    origin: `http://127.0.0.1:${port}`,
    async plan(plan) {
      const planned = answer();
      child.send(plan);
      await planned;
    },
    stop: () => stopChild(child),
  };
}
