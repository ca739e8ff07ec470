import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/kernel/errors.ts';
import { ERRORS, type ErrorName } from '../providers/conformance/types.ts';
import { errorOf } from '../support/contract.ts';
import { json, type UpstreamHandler } from '../support/upstream.ts';
import { bodyFor, useWires, WIRES, type Wire } from './wires.ts';

const stage = useWires();

const KEY = 'upstream-secret-key';

/** In each provider's words. */
const SERVER_ERROR = {
  openai: 'The server had an error',
  anthropic: 'Internal server error',
  gemini: 'An internal error has occurred',
};

const CODES: Readonly<Record<ErrorName, ErrorCode>> = {
  // The gateway's own credentials: the operator's problem, never the client's 401 or 403.
  wrong_key: 'upstream_error',
  forbidden: 'upstream_error',
  no_credit: 'upstream_error',
  unknown_model: 'model_not_found',
  invalid_request: 'invalid_request',
  context_length: 'context_length_exceeded',
  prompt_blocked: 'content_filter',
  too_large: 'invalid_request',
  rate_limited: 'rate_limit_exceeded',
  rate_limited_without_time: 'rate_limit_exceeded',
  timeout: 'upstream_timeout',
  server_error: 'upstream_error',
  html_page: 'upstream_error',
  overloaded: 'overloaded',
};

function failing(wire: Wire, name: ErrorName): UpstreamHandler {
  const { status, body, headers } = wire.errors[name];
  return (_seen, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text.replaceAll('{key}', KEY).replaceAll('{host}', new URL(stage.upstream.url).host));
  };
}

describe.each(WIRES)('an error of $name', (wire) => {
  test.each(Object.keys(ERRORS) as ErrorName[])('%s is told as what it is, after one call', async (name) => {
    for (const stream of [false, true]) {
      stage.gateway.rest();
      stage.upstream.seen.length = 0;
      stage.upstream.answer(failing(wire, name));
      const response = await stage.gateway.chat(bodyFor(wire, { stream }));
      const error = await errorOf(response, CODES[name]);
      if (name === 'unknown_model') expect(error.param).toBe('model');
      expect(JSON.stringify(error)).not.toContain(KEY);
      expect(JSON.stringify(error)).not.toContain(new URL(stage.upstream.url).host);
      expect(stage.upstream.seen).toHaveLength(1);
    }
  });

  test('that says when to come back says so to the client', async () => {
    for (const stream of [false, true]) {
      stage.upstream.answer(failing(wire, 'rate_limited'));
      const response = await stage.gateway.chat(bodyFor(wire, { stream }));
      await errorOf(response, 'rate_limit_exceeded');
      expect(response.headers.get('retry-after')).toBe('2');
    }
  });

  test('of the server keeps its message in the log, where the client is not told it', async () => {
    const message = SERVER_ERROR[wire.name];
    stage.upstream.answer(failing(wire, 'server_error'));
    const headers = { 'x-request-id': `logged-${wire.name}` };
    const error = await errorOf(await stage.gateway.chat(bodyFor(wire), { headers }), 'upstream_error');
    expect(error.message).not.toContain(message);
    const lines = stage.gateway.log.filter(({ fields }) => fields.request_id === headers['x-request-id']);
    expect(lines.map(({ fields }) => fields.detail)).toContainEqual(expect.stringContaining(message));
  });

  test('of credentials is loud in the log, without them', async () => {
    stage.upstream.answer(failing(wire, 'wrong_key'));
    const headers = { 'x-request-id': `loud-${wire.name}` };
    await errorOf(await stage.gateway.chat(bodyFor(wire), { headers }), 'upstream_error');
    const loud = stage.gateway.log.filter(
      ({ level, fields }) => level === 'error' && fields.request_id === headers['x-request-id'],
    );
    expect(loud.map(({ fields }) => fields.provider)).toEqual([wire.name]);
    expect(JSON.stringify(stage.gateway.log)).not.toContain(KEY);
  });

  test('is not followed to another place', async () => {
    stage.upstream.answer((seen, response) => {
      if (seen.path.startsWith('/elsewhere')) return json({})(seen, response);
      response.writeHead(307, { location: `${stage.upstream.url}/elsewhere` }).end();
    });
    await errorOf(await stage.gateway.chat(bodyFor(wire)), 'upstream_error');
    expect(stage.upstream.seen).toHaveLength(1);
  });
});
