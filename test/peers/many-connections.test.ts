import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, completion, delta, events, finish, says, stream } from '../providers/fixtures/openai/wire.ts';
import { startTestGateway, type TestGateway, upstreamProvider } from '../support/gateway.ts';
import { json, startUpstream, type Upstream } from '../support/upstream.ts';

const MANY = 600;

let upstream: Upstream;
let gateway: TestGateway;
beforeAll(async () => {
  upstream = await startUpstream();
  gateway = await startTestGateway({
    providers: [upstreamProvider(`${upstream.url}/v1`, { name: 'openai', maxConcurrency: MANY })],
  });
});
afterAll(async () => {
  await gateway.close(0);
  await upstream.close();
});

test.each([false, true])(
  `${MANY} calls at once are open at the provider together, and all answered (stream: %s)`,
  async (streaming) => {
    upstream.seen.length = 0;
    const allThere = Promise.withResolvers<void>();
    upstream.answer(async (seen, response) => {
      if (streaming) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(events(begin(), delta({ content: 'Hel' })));
      }
      if (upstream.seen.length === MANY) allThere.resolve();
      // Nobody is answered before everybody has asked.
      await allThere.promise;
      if (streaming) response.end(stream(delta({ content: 'lo' }), finish('stop')));
      else json(completion([says('Hello')]))(seen, response);
    });
    const body = { model: 'gpt-4o', messages: [{ role: 'user', content: 'Hi' }], stream: streaming };
    const texts = await Promise.all(
      Array.from({ length: MANY }, async () => (await gateway.chat(body)).text()),
    );
    const whole = streaming ? '[DONE]' : '"content":"Hello"';
    expect(texts.filter((text) => !text.includes(whole))).toEqual([]);
  },
);
