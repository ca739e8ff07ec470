import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createClientAddress } from '../../src/http/client-address.ts';
import { startTestGateway } from '../support/gateway.ts';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test('without trusted proxies the client is the connection, whatever a header says', () => {
  expect(createClientAddress([])(request('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7');
});

test('behind trusted proxies it is the last address that is none of theirs', () => {
  const address = createClientAddress(['loopback', '10.0.0.0/8']);
  expect(address(request('127.0.0.1', '198.51.100.1, 10.1.2.3'))).toBe('198.51.100.1');
  // What stands further left was written by the client itself.
  expect(address(request('127.0.0.1', '192.0.2.66, 198.51.100.1'))).toBe('198.51.100.1');
  expect(address(request('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7');
});

test('the access log has it', async () => {
  await using gateway = await startTestGateway({ server: { trustedProxies: ['loopback'] } });
  await gateway.call('/healthz', {
    headers: { 'x-forwarded-for': '198.51.100.1', 'x-request-id': 'behind' },
  });
  await expect
    .poll(() => gateway.log.find(({ fields }) => fields.request_id === 'behind')?.fields.ip)
    .toBe('198.51.100.1');
});
