/**
 * The provider of all benchmarks: fixed answers in OpenAI's wire, from memory, over bare sockets, so that it
 * takes a small part of what any gateway takes. Started by `run.ts` with a message channel:
 * it sends `{port}` once it listens, takes `StreamPlan`s, and ends when the channel closes.
 */
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { EMPTY_LIST, STREAM_DELTA, STREAM_END, STREAM_START, WHOLE } from './traffic/answers.ts';

/** How streams are sent from now on. */
export interface StreamPlan {
  /** Events with text, between the first event and the closing ones. */
  readonly chunks: number;
  /** Between two events of one stream; 0: each stream one event per turn of the event loop. */
  readonly intervalMs: number;
}

interface Emission {
  readonly socket: Socket;
  left: number;
}

let plan: StreamPlan = { chunks: 20, intervalMs: 0 };
let sending: Emission[] = [];
let turning = false;

function answer(socket: Socket, head: string, body: Buffer): void {
  if (!head.startsWith('POST')) socket.write(EMPTY_LIST);
  else if (!wantsStream(body)) socket.write(WHOLE);
  else if (plan.intervalMs === 0) sendFast(socket);
  else sendPaced(socket, plan);
}

function wantsStream(body: Buffer): boolean {
  let at = body.indexOf('"stream":');
  if (at < 0) return false;
  at += '"stream":'.length;
  while (body[at] === 0x20) at++;
  return body[at] === 0x74;
}

function sendFast(socket: Socket): void {
  socket.write(STREAM_START);
  sending.push({ socket, left: plan.chunks });
  if (!turning) setImmediate(turn);
  turning = true;
}

/** One event of every stream that its reader keeps up with, each in a write of its own. */
function turn(): void {
  let progress = false;
  for (const emission of sending) {
    if (emission.socket.writableNeedDrain) continue;
    progress = true;
    emission.socket.write(emission.left > 0 ? STREAM_DELTA : STREAM_END);
    emission.left--;
  }
  sending = sending.filter(({ left, socket }) => left >= 0 && !socket.destroyed);
  turning = sending.length > 0;
  if (!turning) return;
  if (progress) setImmediate(turn);
  else setTimeout(turn, 1);
}

let streamsStarted = 0;

function sendPaced(socket: Socket, { chunks, intervalMs }: StreamPlan): void {
  let left = chunks;
  let timer: NodeJS.Timeout;
  const tick = (): void => {
    timer = setTimeout(tick, intervalMs);
    if (socket.destroyed || left === 0) clearTimeout(timer);
    if (socket.destroyed) return;
    socket.write(left > 0 ? STREAM_DELTA : STREAM_END);
    left--;
  };
  socket.write(STREAM_START);
  // Spread over the interval, or all streams that were opened together would send at the same moment.
  timer = setTimeout(tick, 1 + ((streamsStarted++ * 37) % intervalMs));
}

const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;

function serve(socket: Socket): void {
  socket.setNoDelay(true);
  let held: Buffer | null = null;
  socket.on('error', () => socket.destroy());
  socket.on('data', (data: Buffer) => {
    let input: Buffer = held ? Buffer.concat([held, data]) : data;
    held = null;
    while (input.length > 0) {
      const headEnd = input.indexOf('\r\n\r\n');
      if (headEnd < 0) break;
      const head = input.toString('latin1', 0, headEnd);
      const end = headEnd + 4 + Number(CONTENT_LENGTH.exec(head)?.[1] ?? 0);
      if (input.length < end) break;
      answer(socket, head, input.subarray(headEnd + 4, end));
      input = input.subarray(end);
    }
    if (input.length > 0) held = input;
  });
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', 4096, () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('message', (next: StreamPlan) => {
  plan = next;
  process.send?.({ planned: true });
});
process.on('disconnect', () => process.exit(0));
