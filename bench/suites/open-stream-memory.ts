import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway } from '../gateways/gateway.ts';
import { ask } from '../load/ask.ts';
import { openStreams } from '../load/open-streams.ts';
import { residentBytes } from '../processes/usage.ts';
import { chatRequest } from '../traffic/http-request.ts';
import { type Stage, startContender } from './stage.ts';

const KIND = { bytes: 1024, stream: true };
const SLOW = { chunks: 600, intervalMs: 1_000 };
const WARM_UPS = 50;

/**
 * Resident memory of one open stream that gives an event each second: of a fresh process that has answered a
 * few streams, what it grows by while many are open, divided by their number. KB are 1,024 bytes.
 */
export async function kilobytesPerStream(stage: Stage, gateway: Gateway): Promise<number> {
  const { slowStreams, settleMs } = stage.settings;
  const { server, headers } = await startContender(stage, gateway);
  try {
    const request = chatRequest(KIND, headers);
    await stage.upstream.plan({ chunks: 5, intervalMs: 0 });
    for (let n = 0; n < Math.min(WARM_UPS, slowStreams); n++) await ask(server.endpoint, request);
    await stage.upstream.plan(SLOW);
    await sleep(settleMs / 4);
    const before = residentBytes(server.pids());
    const open = await openStreams(server.endpoint, request, slowStreams);
    await sleep(settleMs);
    const after = residentBytes(server.pids());
    open.close();
    return (after - before) / 1024 / slowStreams;
  } finally {
    await server.stop();
  }
}
