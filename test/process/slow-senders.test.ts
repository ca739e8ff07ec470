import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccessLog } from '../../src/http/access-log.ts';
import { createChatLane } from '../../src/http/chat-lane.ts';
import { createCors } from '../../src/http/cors.ts';
import { createHttpServer } from '../../src/http/server.ts';
import { systemClock } from '../../src/kernel/clock.ts';

const lines: { level: string; fields: Record<string, unknown> }[] = [];
const writer = (level: string) => (fields: object) =>
  void lines.push({ level, fields: fields as Record<string, unknown> });
const log = { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') };

const { server, live } = createHttpServer({
  clientAddress: () => '127.0.0.1',
  clock: systemClock,
  cors: createCors([]),
  accessLog: createAccessLog(log, systemClock),
  chat: createChatLane({
    keys: { authenticate: () => ({ name: 'app' }) as never },
    pipeline: () => expect.fail('the request never became whole'),
    maxBodyBytes: 1_000_000,
    log,
  }),
  others: (_request, response) => void response.end('ok'),
  patience: { headersMs: 600, requestMs: 1_200, checkMs: 50 },
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A sender that gives a byte now and then, for ever. Resolves with all that it was told. */
async function trickle(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part));
  socket.on('error', () => {});
  const more = setInterval(() => socket.write('x'), 30);
  await once(socket, 'close');
  clearInterval(more);
  return Buffer.concat(parts).toString();
}

const dial = (): Socket => connect((server.address() as AddressInfo).port, '127.0.0.1');

function expectTimeout(reply: string): void {
  expect(reply).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(JSON.parse(reply.slice(reply.indexOf('{')))).toMatchObject({ error: { code: 'request_timeout' } });
}

test('headers that never end get 408', async () => {
  const socket = dial();
  socket.write('POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nx-slow: ');
  expectTimeout(await trickle(socket));
});

test('a body that never ends gets 408, and its exchange is over', async () => {
  const socket = dial();
  socket.write(
    'POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer k\r\n' +
      'content-type: application/json\r\ncontent-length: 100000\r\n\r\n{"model":"',
  );
  await expect.poll(() => live.size).toBe(1);
  expectTimeout(await trickle(socket));
  await expect.poll(() => live.size).toBe(0);
  expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
});

test('a connection that says nothing at all is closed', async () => {
  const socket = dial();
  socket.on('error', () => {});
  socket.resume();
  await once(socket, 'close');
});

test('others are answered meanwhile', async () => {
  const slow = Array.from({ length: 50 }, () => {
    const socket = dial();
    socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\nx-slow: ');
    return trickle(socket);
  });
  const { port } = server.address() as AddressInfo;
  expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).text()).toBe('ok');
  await Promise.all(slow);
});
