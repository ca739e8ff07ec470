import { once } from 'node:events';
import { type ClientRequest, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, delta, events } from '../providers/fixtures/openai/wire.ts';
import { APP_KEY, startTestGateway, type TestGateway, upstreamProvider } from '../support/gateway.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Begins to answer and stays; what it was asked it does not keep. */
const upstream = createServer((asked, response) => {
  asked.resume();
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(events(begin(), delta({ content: 'Hello' })));
});
let gateway: TestGateway;
beforeAll(async () => {
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const { port } = upstream.address() as AddressInfo;
  gateway = await startTestGateway({
    providers: [upstreamProvider(`http://127.0.0.1:${port}/v1`, { name: 'up' })],
  });
});
afterAll(async () => {
  await gateway.close(0);
  upstream.closeAllConnections();
  upstream.close();
});

/** The choices of a stream's text that have words. */
const speaking = (text: string): Set<string | undefined> =>
  new Set([...text.matchAll(/"index":(\d),?[^{]*"delta":\{"content":"[^"]/g)].map(([, index]) => index));

/** Resolves once all models speak. All streams are asked for with the same bytes: what grows is not the client's. */
async function openStream(body: Buffer, models: number): Promise<ClientRequest> {
  const headers = { authorization: `Bearer ${APP_KEY}`, 'content-type': 'application/json' };
  const asking = request(`${gateway.url}/v1/chat/completions`, { method: 'POST', headers, agent: false });
  asking.end(body);
  const [response] = await once(asking, 'response');
  response.on('error', () => {});
  let text = '';
  while (speaking(text).size < models) {
    const [part] = await once(response, 'data');
    text += String(part);
  }
  return asking;
}

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test.each([
  ['one model', ['up/a'], {}],
  ['several models', ['up/a', 'up/b', 'up/c', 'up/d'], {}],
  ['one model with strict_params', ['up/a'], { strict_params: true }],
  ['one model with a receipt', ['up/a'], { receipt: true }],
  ['one model with both', ['up/a'], { receipt: true, strict_params: true }],
  ['one model with a fallback', ['up/a'], { fallback: { models: ['up/b'] }, strict_params: true }],
  ['one model asked for two answers, with both', ['up/a'], { n: 2, receipt: true, strict_params: true }],
  ['several models with both', ['up/a', 'up/b'], { receipt: true, strict_params: true }],
])('an open stream of %s keeps nothing of its request’s text', async (_what, models, wishes) => {
  const messages = [{ role: 'user', content: 'x'.repeat(400_000) }];
  const body = Buffer.from(JSON.stringify({ model: models.join(','), messages, stream: true, ...wishes }));
  const streams = [await openStream(body, models.length)];
  const before = heapUsed();
  for (let at = 0; at < 20; at++) streams.push(await openStream(body, models.length));
  const grown = heapUsed() - before;
  for (const one of streams) one.destroy();
  // One text that is kept for each would be 20 × 400 KB.
  expect(grown).toBeLessThan(4_000_000);
});
