/** How much is measured, and for how long. All times in milliseconds. */
export interface Settings {
  /** Rounds over all gateways, their order alternated; figures are medians over rounds. */
  readonly rounds: number;
  readonly warmUpMs: number;
  /** Warming up at saturation also takes this many replies, in at most five times the time: it ends in compiled code. */
  readonly warmUpReplies: number;
  readonly windowMs: number;
  /** Connections at saturation. */
  readonly connections: number;
  readonly bodiesKb: readonly number[];
  /** Streams at saturation, and their events with text. */
  readonly streams: number;
  readonly chunks: number;
  /** Streams that are held open for their memory, and how long they settle. */
  readonly slowStreams: number;
  readonly settleMs: number;
  /** Starts per gateway, cold and warm. */
  readonly starts: number;
  /** From ready until a compile cache is surely on disk. */
  readonly cacheMs: number;
  readonly idleMs: number;
  readonly memoryMs: number;
  readonly soakMs: number;
}

export const FULL: Settings = {
  rounds: 3,
  warmUpMs: 1_500,
  warmUpReplies: 40_000,
  windowMs: 4_000,
  connections: 32,
  bodiesKb: [1, 20, 100],
  streams: 64,
  chunks: 200,
  slowStreams: 1_000,
  settleMs: 4_000,
  starts: 5,
  cacheMs: 1_500,
  idleMs: 3_000,
  memoryMs: 30_000,
  soakMs: 300_000,
};

/** Shows that a suite runs; its figures mean nothing. */
export const SMOKE: Settings = {
  rounds: 1,
  warmUpMs: 20,
  warmUpReplies: 0,
  windowMs: 60,
  connections: 4,
  bodiesKb: [1, 100],
  streams: 4,
  chunks: 10,
  slowStreams: 10,
  settleMs: 50,
  starts: 1,
  cacheMs: 50,
  idleMs: 50,
  memoryMs: 300,
  soakMs: 300,
};
