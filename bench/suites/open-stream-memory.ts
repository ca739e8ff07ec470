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
 * Resident memory that one more open stream takes, which gives an event each second: what a process that holds
 * half of the streams grows by until it holds all, divided by the other half. The first half is there so that the
 * heap has its size: its growth belongs to the process, not to a stream. KB are 1,024 bytes.
 */
export async function kilobytesPerStream(stage: Stage, gateway: Gateway): Promise<number> {
  const { slowStreams, settleMs } = stage.settings;
  const { server, headers } = await startContender(stage, gateway);
  const open: { close(): void }[] = [];
  try {
    const request = chatRequest(KIND, headers);
    await stage.upstream.plan({ chunks: 5, intervalMs: 0 });
    for (let n = 0; n < Math.min(WARM_UPS, slowStreams); n++) await ask(server.endpoint, request);
    await stage.upstream.plan(SLOW);
    const resident: number[] = [];
    for (const _half of [1, 2]) {
      open.push(await openStreams(server.endpoint, request, slowStreams / 2));
      await sleep(settleMs);
      resident.push(residentBytes(server.pids()));
    }
    const [half = 0, all = 0] = resident;
    return (all - half) / 1024 / (slowStreams / 2);
  } finally {
    for (const streams of open) streams.close();
    await server.stop();
  }
}
