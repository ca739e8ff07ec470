import type { RunningServer } from '../processes/start-server.ts';

/** What every gateway of a run is given. */
export interface Bench {
  /** Origin of the upstream, with scheme, without path. */
  readonly upstreamOrigin: string;
  /** A folder of the gateway's own, empty at its first start, gone after the run. */
  readonly folder: string;
  /** Where `install` put things. */
  readonly installFolder: string;
  readonly cores: string | null;
}

/** A gateway that can be measured. */
export interface Gateway {
  readonly name: string;
  /** Headers that its requests need. */
  headers(bench: Bench): Readonly<Record<string, string>>;
  /** Makes what the start needs, once per run; its time is not measured. Throws when it can't be had. */
  install?(folder: string): Promise<void>;
  start(bench: Bench): Promise<RunningServer>;
}

/** What a child process needs of an environment to run at all. */
export function bareEnvironment(folder: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder };
}
