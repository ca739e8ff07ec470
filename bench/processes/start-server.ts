import { closeSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../load/ask.ts';
import type { Endpoint } from '../load/connection.ts';
import { getRequest } from '../traffic/http-request.ts';
import { startChild, stopChild } from './children.ts';
import { onCores } from './cores.ts';
import { processTree } from './usage.ts';

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment: nothing of this process's leaks in. */
  readonly env: Readonly<Record<string, string>>;
  /** Working folder. */
  readonly cwd: string;
  /** Takes what the server prints; a file, as in production, and not a pipe that the load's core had to empty. */
  readonly logPath: string;
  readonly cores: string | null;
  /** How its port is known: the line that it prints, with the port as first group; or a port of our choice. */
  readonly port: RegExp | number;
  /** Answers 200 once the server is ready. */
  readonly readyPath: string;
}

export interface RunningServer {
  readonly endpoint: Endpoint;
  /** From just before its start until it said that it is ready. */
  readonly readyMs: number;
  /** Just before its start, in `performance.now()`. */
  readonly startedAtMs: number;
  /** Its process and those that it started. */
  pids(): number[];
  /** Empties the log, so that a long run fills no disk. */
  trimLog(): void;
  stop(): Promise<void>;
}

const READY_MS = 30_000;
const POLL_MS = 2;

/** @throws Error with the end of the server's log when it ends early or isn't ready within 30 s */
export async function startServer(server: ServerCommand): Promise<RunningServer> {
  const [command, args] = onCores(server.cores, server.command, server.args);
  const log = openSync(server.logPath, 'w');
  closeSync(log);
  // Appending, so that the file can be emptied while the server writes.
  const output = openSync(server.logPath, 'a');
  const startedAtMs = performance.now();
  const child = startChild(command, args, {
    cwd: server.cwd,
    env: server.env,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });

  async function untilTrue(test: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await test())) {
      if (failure || child.exitCode !== null) throw notReady('it ended');
      if (performance.now() - startedAtMs > READY_MS) throw notReady(`not within ${READY_MS / 1000} s`);
      await sleep(POLL_MS);
    }
  }
  const printed = (): string => readFileSync(server.logPath, 'utf8');
  const notReady = (why: string): Error =>
    new Error(`${server.command} ${server.args.join(' ')} is not ready: ${why}. ${printed().slice(-1_000)}`, {
      cause: failure,
    });

  try {
    let port = typeof server.port === 'number' ? server.port : 0;
    const pattern = server.port;
    if (pattern instanceof RegExp) {
      await untilTrue(() => {
        port = Number(pattern.exec(printed())?.[1] ?? 0);
        return port > 0;
      });
    }
    const endpoint = { host: '127.0.0.1', port };
    const ready = getRequest(server.readyPath);
    await untilTrue(async () => (await ask(endpoint, ready, 2_000)).status === 200);
    return {
      endpoint,
      startedAtMs,
      readyMs: performance.now() - startedAtMs,
      pids: () => processTree(child.pid ?? 0),
      trimLog: () => truncateSync(server.logPath),
      stop: () => stopChild(child),
    };
  } catch (error) {
    await stopChild(child);
    throw error;
  }
}

/** A port that was free a moment ago, for servers that can't choose one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
