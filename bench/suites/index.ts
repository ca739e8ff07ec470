import type { SuiteResult } from '../report/result.ts';
import { memory } from './memory.ts';
import { overhead } from './overhead.ts';
import { ranking } from './ranking.ts';
import { soak } from './soak.ts';
import type { Stage } from './stage.ts';
import { startup } from './startup.ts';
import { streams } from './streams.ts';

export const SUITES = { overhead, streams, memory, soak, startup, ranking } satisfies Record<
  string,
  (stage: Stage) => Promise<SuiteResult>
>;

export type SuiteName = keyof typeof SUITES;
