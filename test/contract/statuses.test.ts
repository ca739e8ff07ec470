import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../../src/contract/operation-table.ts';
import type { OperationId } from '../../src/contract/operations.ts';
import { type CallOptions, fixedKey, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { sandboxProvider } from '../support/sandbox-provider.ts';
import { operations } from './contract.ts';

const FAULTS = { limited: 'status=429', broken: 'status=500', full: 'status=529', silent: 'status=408' };
const NARROW = 'may use stories only';

let gateway: TestGateway;
/** Its table of keys is gone: what a database that has failed looks like. */
let crippled: TestGateway;
beforeAll(async () => {
  const settings = { keys: [fixedKey(), fixedKey({ name: 'narrow', key: NARROW, models: ['story'] })] };
  [gateway, crippled] = await Promise.all([
    startTestGateway({
      ...settings,
      providers: [
        sandboxProvider('sandbox'),
        ...Object.entries(FAULTS).map(([name, fault]) => sandboxProvider(name, { fault })),
      ],
    }),
    startTestGateway(settings),
  ]);
  using database = new DatabaseSync(path.join(crippled.dataDir, 'parley.db'));
  database.exec('DROP TABLE api_keys');
});
afterAll(() => Promise.all([gateway.close(0), crippled.close(0)]));

/** What is done to every operation, whether or not it minds. */
const PROVOCATIONS: Readonly<Record<string, CallOptions & { readonly query?: string }>> = {
  'no key': { key: null },
  'an unknown query parameter': { query: '?surplus=1' },
  'a model that the key may not use': { key: NARROW },
  'a method that the path has not': { method: 'DELETE' },
};

const body = { model: 'sandbox/echo', provider: 'sandbox', messages: [{ role: 'user', content: 'Hi' }] };
const MISTAKES_IN_A_CHAT_REQUEST: Readonly<Record<string, CallOptions>> = {
  'no messages': { body: {} },
  'no such model': { body: { ...body, model: 'none' } },
  'too large': { body: { ...body, user: 'x'.repeat(1024 * 1024) } },
  'a judge that the key may not use': {
    key: NARROW,
    body: { ...body, model: 'sandbox/story', integrity: 12, integrity_model: 'sandbox/echo' },
  },
  'not JSON': { body: 'a=1', headers: { 'content-type': 'text/plain' } },
  ...Object.fromEntries(
    Object.keys(FAULTS).map((provider) => [
      `a provider that is ${provider}`,
      { body: { ...body, provider } },
    ]),
  ),
};

/**
 * 500 is a mistake of the gateway's own, which a test that asks for it would first have to make; 408 takes a minute
 * (test/process/slow-senders.test.ts has it in a second).
 */
const NOT_TO_BE_PROVOKED = ['408', '500'];

async function given(id: OperationId): Promise<Set<string>> {
  const { method, path: template } = OPERATIONS[id];
  const takesBody = method === 'post';
  const place = template.replace('{model}', 'sandbox/echo');
  const usual: CallOptions = takesBody ? { body } : {};
  const statuses = new Set<string>();
  const ask = async (at: string, options: CallOptions, of = gateway) => {
    const response = await of.call(at, options);
    await response.text();
    statuses.add(String(response.status));
  };
  await ask(place, usual);
  for (const { query = '', ...options } of Object.values(PROVOCATIONS)) {
    await ask(`${place}${query}`, options.method ? options : { ...usual, ...options });
  }
  if (takesBody) for (const options of Object.values(MISTAKES_IN_A_CHAT_REQUEST)) await ask(place, options);
  if (template.includes('{')) {
    await ask(template.replace('{model}', 'none'), usual);
    await ask(template.replace('{model}', '%E0%A4%A'), usual);
  }
  await ask(place, { ...usual, key: 'one that has to be looked up' }, crippled);
  statuses.add(await withExpectation(place, method));
  if (id === 'getReadiness') statuses.add(await whileDraining(place));
  return statuses;
}

/** An `Expect` that nobody can meet; `fetch` sends none. */
const withExpectation = (place: string, method: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { expect: 'a-miracle', authorization: `Bearer ${fixedKey().key}` };
    httpRequest(`${gateway.url}${place}`, { method, headers }, (response) => {
      response.resume().on('end', () => resolve(String(response.statusCode)));
    })
      .on('error', reject)
      .end();
  });

/** Asked on a connection that was there before the gateway began to stop. */
async function whileDraining(place: string): Promise<string> {
  const leaving = await startTestGateway();
  const { hostname, port } = new URL(leaving.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${place} HTTP/1.1\r\nhost: x\r\n`);
  // By the time that this is answered, the half of a request has arrived, too.
  await (await leaving.call(place)).text();
  const closed = leaving.close();
  socket.write('\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  await closed;
  return answer.toString().split(' ')[1] ?? '';
}

test.each(operations.map(({ operation }) => operation))(
  'the statuses that $operationId declares are those that it gives',
  async ({ operationId, responses }) => {
    const declared = Object.keys(responses).filter((status) => !NOT_TO_BE_PROVOKED.includes(status));
    expect([...(await given(operationId as OperationId))].sort()).toEqual(declared.sort());
  },
);
