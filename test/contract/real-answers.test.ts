import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completionOf, readEvents, streamOf } from '../support/contract.ts';
import { type CallOptions, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { examples } from './contract.ts';

const chat = '/v1/chat/completions';
const hello = [{ role: 'user', content: 'Hello!' }];

/** Requests that make the gateway say what an example of an error says. */
const mistakes: readonly (readonly [string, string, CallOptions])[] = [
  ['invalidBody', chat, { body: { messages: [{ role: 'user' }], temperature: 3 } }],
  ['malformedJson', chat, { body: '{"messages": [' }],
  [
    'unsupportedParameter',
    chat,
    { body: { model: 'sandbox/echo', messages: hello, top_k: 3, strict_params: true } },
  ],
  ['invalidQuery', '/v1/models?enabled=maybe', {}],
  ['invalidApiKey', chat, { body: { messages: hello }, key: 'unknown' }],
  ['methodNotAllowed', chat, { method: 'GET' }],
  [
    'unsupportedMediaType',
    chat,
    { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
];

const exampleOf = (name: string) => {
  const found = examples.find((example) => example.name === name);
  if (!found) throw new Error(`The contract has no example ${name}`);
  return found;
};

describe('the examples of the contract are what the gateway says', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close(0));

  it.each(mistakes)('%s', async (name, path, options) => {
    const reply = await gateway.call(path, options);
    const { of, value } = exampleOf(name);
    expect({ status: String(reply.status), body: await reply.json() }).toEqual({ status: of, body: value });
  });

  it('the text stream, apart from its time and id', async () => {
    const said = await streamOf(await gateway.chat({ model: 'sandbox/echo', messages: hello, stream: true }));
    const shown = examples.find(
      ({ name, mediaType }) => name === 'text' && mediaType === 'text/event-stream',
    );
    expect(timeless(said.chunks)).toEqual(timeless(readEvents(shown?.value as string).chunks));
  });

  const requests = examples.filter(
    ({ of, value }) => of === 'request' && (value as { model: string }).model.startsWith('sandbox/'),
  );
  it.each(requests)('the request $name is answered', async ({ value }) => {
    const { stream } = value as { stream?: boolean };
    const reply = await gateway.chat(value);
    if (stream) expect((await streamOf(reply)).done).toBe(true);
    else await completionOf(reply);
  });
});

function timeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, member) =>
    ['id', 'created', 'latency_ms'].includes(key) ? undefined : member,
  );
}
