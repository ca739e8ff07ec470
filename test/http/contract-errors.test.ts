import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { OpenApiValidator } from 'express-openapi-validator/dist/openapi.validator.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractErrors } from '../../src/http/contract-errors.ts';
import { refuseStrayParameters } from '../../src/http/query-names.ts';
import { errorObject, type GatewayError } from '../../src/kernel/errors.ts';

/** Every kind of parameter and rule that a contract can hold; the gateway's own does not use all of them yet. */
const parameters = [
  { in: 'query', name: 'limit', schema: { type: 'integer', minimum: 1, maximum: 1000 } },
  { in: 'query', name: 'status', schema: { type: 'string', enum: ['ok', 'error'] } },
  { in: 'query', name: 'enabled', schema: { type: 'boolean' } },
  { in: 'query', name: 'provider', schema: { type: 'string', minLength: 2, maxLength: 8 } },
  { in: 'query', name: 'bucket', required: true, schema: { type: 'string' } },
  { in: 'header', name: 'x-tenant', required: true, schema: { type: 'string', maxLength: 1 } },
  { in: 'path', name: 'id', required: true, schema: { type: 'integer' } },
] as const;
const requestBody = {
  required: true,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, limits: { type: 'array', items: { type: 'integer' } } },
      },
    },
  },
};
const responses = { 200: { description: 'Done.' } };
const apiSpec = {
  openapi: '3.1.0',
  info: { title: 'Parameters', version: '1' },
  paths: {
    '/things/{id}': { get: { parameters, responses }, post: { parameters, requestBody, responses } },
  },
};

let url = '';
let close: () => void;
beforeAll(async () => {
  const app = express();
  app.use(express.json());
  const validator = new OpenApiValidator({
    apiSpec: apiSpec as never,
    validateRequests: { allErrors: true, allowUnknownQueryParameters: true },
    validateApiSpec: false,
  });
  app.use(validator.installMiddleware(specOf()) as RequestHandler[]);
  app.use(refuseStrayParameters);
  app.use((_request, response) => void response.json({}));
  app.use(contractErrors);
  const told: ErrorRequestHandler = (error: GatewayError, _request, response, _next) =>
    void response.status(error.status).json(errorObject(error));
  app.use(told);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
});
afterAll(() => close());

const specOf = async () => {
  const { OpenApiSpecLoader } = await import(
    'express-openapi-validator/dist/framework/openapi.spec.loader.js'
  );
  return new OpenApiSpecLoader({ apiDoc: apiSpec as never, $refParser: { mode: 'bundle' } } as never).load();
};

async function detailsOf(path: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { 'x-tenant': 'a', 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, { headers, ...init });
  const body = (await response.json()) as ReturnType<typeof errorObject>;
  return response.status === 200
    ? 'accepted'
    : body.details?.map(({ code, message }) => `${message} ${code}`);
}

test.each([
  ['limit=1&status=ok&enabled=true&provider=openai&bucket=day', 'accepted'],
  ['', ['`bucket` is required. missing_required_parameter']],
  ['bucket=day&limti=5', ['`limti` is not a known query parameter. invalid_value']],
  ['bucket=day&a/b=5', ['`a/b` is not a known query parameter. invalid_value']],
  ['bucket=day&status=', ['`status` must not be empty. invalid_value']],
  [
    'bucket=day&limti=5&enabled=perhaps&status=&a=',
    [
      '`limti` is not a known query parameter. invalid_value',
      '`status` must not be empty. invalid_value',
      '`a` is not a known query parameter. invalid_value',
      '`enabled` must be a boolean. invalid_type',
    ],
  ],
  ['bucket=a:b', ['`bucket` must be percent-encoded: it holds reserved characters. invalid_value']],
  ['bucket=day&enabled=perhaps', ['`enabled` must be a boolean. invalid_type']],
  ['bucket=day&limit=many', ['`limit` must be an integer. invalid_type']],
  ['bucket=day&limit=0', ['`limit` must be at least 1. invalid_value']],
  ['bucket=day&limit=1001', ['`limit` must be at most 1000. invalid_value']],
  ['bucket=day&status=new', ['`status` must be one of "ok", "error". invalid_value']],
  ['bucket=day&provider=a', ['`provider` must have at least 2 characters. invalid_value']],
  ['bucket=day&provider=123456789', ['`provider` must have at most 8 characters. invalid_value']],
  [
    'limit=0&enabled=x',
    [
      '`bucket` is required. missing_required_parameter',
      '`limit` must be at least 1. invalid_value',
      '`enabled` must be a boolean. invalid_type',
    ],
  ],
])('the query "%s" is told of in one sentence, with each name once', async (query, expected) => {
  expect(await detailsOf(`/things/1?${query}`)).toEqual(expected);
});

test('so are headers, steps of the path and bodies', async () => {
  expect(await detailsOf('/things/1?bucket=day', { headers: {} })).toEqual([
    '`x-tenant` is required. missing_required_parameter',
  ]);
  expect(await detailsOf('/things/1?bucket=day', { headers: { 'x-tenant': 'ab' } })).toEqual([
    '`x-tenant` must have at most 1 character. invalid_value',
  ]);
  expect(await detailsOf('/things/one?bucket=day')).toEqual(['`id` must be an integer. invalid_type']);
  const post = (body: unknown) =>
    detailsOf('/things/1?bucket=day', { method: 'POST', body: JSON.stringify(body) });
  expect(await post({ limits: [1, 'x'] })).toEqual([
    '`name` is required. missing_required_parameter',
    '`limits[1]` must be an integer. invalid_type',
  ]);
  expect(await post([])).toEqual(['The body must be an object. invalid_type']);
});
