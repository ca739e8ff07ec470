import { readFileSync } from 'node:fs';
import express from 'express';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validateCreateChatCompletionRequest as validate } from '../../generated/validators/request.js';
import { problemsOf } from '../../src/contract/problems.ts';
import { createContractValidator } from '../../src/http/contract-validator.ts';
import { badBodies } from './bad-bodies.ts';
import { plainValidator } from './contract.ts';
import { goodBodies } from './corpus.ts';
import { type Listening, listen } from './listen.ts';

const schema = { $ref: '#/components/schemas/CreateChatCompletionRequest' };
const plain = plainValidator(schema);

describe('the standalone request validator', () => {
  it.each(goodBodies)('takes $name', ({ body }) => {
    expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(badBodies)('refuses $name and names each place once', ({ body, at }) => {
    expect(validate(body)).toBe(false);
    const places = problemsOf(validate.errors ?? []).map(({ param }) => param ?? '');
    expect(places.sort()).toEqual([...at].sort());
  });

  it('treats null as absent in every optional parameter', () => {
    const [hello] = goodBodies;
    for (const name of optionalParameters()) {
      expect(validate({ ...hello?.body, [name]: null }), name).toBe(true);
    }
  });

  it('lets unknown fields pass at every level', () => {
    const message = { role: 'user', content: [{ type: 'text', text: 'x', new: 1 }], new: 1 };
    const tool = { type: 'function', function: { name: 'f', new: 1 }, new: 1 };
    expect(validate({ messages: [message], tools: [tool], new: { deep: [1] } })).toBe(true);
  });

  it('changes nothing in a body', () => {
    for (const { body } of goodBodies) {
      const before = structuredClone(body);
      validate(body);
      expect(body).toEqual(before);
    }
  });

  it('reports a hundred problems of a body with millions', () => {
    const parts = Array(1_000).fill(1);
    const messages = Array(10_000).fill({ role: 'user', content: parts });
    expect(validate({ messages })).toBe(false);
    expect(validate.errors?.length).toBe(100);
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, 'x']));
    expect(validate({ messages: [{ role: 'user', content: 'x' }], logit_bias: many })).toBe(false);
    expect(validate.errors?.length).toBeLessThanOrEqual(101);
  });

  it('decides as the contract itself does, whatever stands where in a body', () => {
    const place = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 });
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('none', 'function', 'text', 'user', 'tool', 'auto', 0, 1, -1, null),
    );
    fc.assert(
      fc.property(fc.constantFrom(...goodBodies), place, value, ({ body }, steps, replacement) => {
        const changed = replaceAt(structuredClone(body), steps, replacement);
        expect(validate(changed)).toBe(plain(changed));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('express-openapi-validator', () => {
  let server: Listening;
  beforeAll(async () => {
    server = await listen(await validatingServer());
  });
  afterAll(() => server.close());

  const post = (body: unknown) =>
    fetch(`${server.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
      body: JSON.stringify(body),
    });

  it.each(goodBodies)('agrees on $name', async ({ body }) => {
    const reply = await post(body);
    expect(reply.status, await reply.text()).toBe(200);
  });

  it.each(badBodies)('agrees to refuse $name', async ({ body }) => {
    const reply = await post(body);
    expect(reply.status).toBe(400);
    await reply.arrayBuffer();
  });
});

/** The gateway's own, which leaves chat to the standalone one, here with chat. */
async function validatingServer(): Promise<express.Express> {
  const app = express();
  app.use(express.json({ strict: false }));
  app.use(await createContractValidator({ operations: ['createChatCompletion'] }));
  app.post('/v1/chat/completions', (_request, response) => {
    response.json({});
  });
  app.use(((error, _request, response, _next) => {
    response.status(error.status ?? 500).json({ message: error.message });
  }) satisfies express.ErrorRequestHandler);
  return app;
}

function optionalParameters(): string[] {
  const bundle = parse(readFileSync(new URL('../../generated/openapi.yaml', import.meta.url), 'utf8'));
  const { properties, required } = bundle.components.schemas.CreateChatCompletionRequest;
  return Object.keys(properties).filter((name) => !required.includes(name));
}

/** Walks into a JSON value by the steps, each counted among the members there are, and replaces what is there. */
function replaceAt(node: unknown, [step = 0, ...steps]: readonly number[], replacement: unknown): unknown {
  if (typeof node !== 'object' || node === null) return replacement;
  const keys = Object.keys(node);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return replacement;
  const members = node as Record<string, unknown>;
  members[key] = steps.length === 0 ? replacement : replaceAt(members[key], steps, replacement);
  return node;
}
