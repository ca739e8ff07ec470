import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Gateway } from '../gateways/gateway.ts';
import type { Cores } from '../processes/cores.ts';
import type { RunningServer } from '../processes/start-server.ts';
import type { Upstream } from '../processes/start-upstream.ts';
import type { Settings } from '../settings.ts';

/** What a suite works with. */
export interface Stage {
  readonly settings: Settings;
  /** The baseline first. */
  readonly gateways: readonly Gateway[];
  readonly upstream: Upstream;
  readonly cores: Cores;
  /** Temporary, and gone after the run. */
  readonly folder: string;
  /** Says what is going on, beside the result. */
  progress(line: string): void;
}

/** A place for one start, with a folder that is empty. */
export function newBench(stage: Stage, gateway: Gateway): Bench {
  return {
    upstreamOrigin: stage.upstream.origin,
    folder: mkdtempSync(join(stage.folder, `${gateway.name}-`)),
    installFolder: installFolder(stage.folder, gateway),
    cores: stage.cores.gateway,
  };
}

export function installFolder(folder: string, gateway: Gateway): string {
  const path = join(folder, 'installed', gateway.name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** A gateway that runs, with what its requests need. */
export interface Contender {
  readonly gateway: Gateway;
  readonly server: RunningServer;
  readonly headers: Readonly<Record<string, string>>;
}

export async function startContender(stage: Stage, gateway: Gateway): Promise<Contender> {
  const bench = newBench(stage, gateway);
  const server = await gateway.start(bench);
  return { gateway, server, headers: gateway.headers(bench) };
}

/** Starts all gateways, has them used, and ends them whatever happens. */
export async function withContenders<T>(
  stage: Stage,
  use: (contenders: readonly Contender[]) => Promise<T>,
): Promise<T> {
  const contenders: Contender[] = [];
  try {
    for (const gateway of stage.gateways) contenders.push(await startContender(stage, gateway));
    return await use(contenders);
  } finally {
    await Promise.all(contenders.map(({ server }) => server.stop()));
  }
}

/** The contenders in this round's order: forwards and backwards in turn, so that no one is always first. */
export function inOrder(contenders: readonly Contender[], round: number): readonly Contender[] {
  return round % 2 === 0 ? contenders : [...contenders].reverse();
}
