import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** Whom a request comes from, as an IP address; empty when the connection is gone. */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * The connection's other end; behind trusted proxies the last address in `X-Forwarded-For` that is none of theirs.
 * Without trusted proxies the header is what anyone may write, and is not read.
 */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  if (trustedProxies.length === 0) return (request) => request.socket.remoteAddress ?? '';
  const trust = proxyAddr.compile([...trustedProxies]);
  return (request) => proxyAddr(request, trust) ?? '';
}
