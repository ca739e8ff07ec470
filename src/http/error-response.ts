import type { ErrorEnvelope, Receipt } from '../contract/chat.ts';
import { errorObject, GatewayError } from '../kernel/errors.ts';
import type { Exchange } from './exchange.ts';

/** An error in the contract's words. Whatever is not a GatewayError is the gateway's own failure, and says no more. */
export function errorEnvelope(error: unknown): ErrorEnvelope {
  const known = asGatewayError(error);
  return { error: errorObject(known), ...(known.receipt && { receipt: known.receipt as Receipt }) };
}

export const asGatewayError = (error: unknown): GatewayError =>
  error instanceof GatewayError
    ? error
    : new GatewayError(
        'internal_error',
        'The gateway failed; its log has the reason under this request id.',
        {
          cause: error,
        },
      );

/** Seconds, rounded up: a client that waits the rounded-down time comes too early. */
export const retryAfterSeconds = (milliseconds: number): string =>
  String(Math.max(0, Math.ceil(milliseconds / 1000)));

/** The one door by which every error leaves: with its status, or as the last event of a stream that has begun. */
export function sendError(exchange: Exchange, error: unknown): void {
  const { response } = exchange;
  const known = asGatewayError(error);
  exchange.errorCode = known.code;
  if (exchange.streaming) {
    response.end(`data: ${JSON.stringify(errorEnvelope(known))}\n\n`);
    return;
  }
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const body = Buffer.from(JSON.stringify(errorEnvelope(known)));
  const headers = [
    'content-type',
    'application/json',
    'content-length',
    String(body.length),
    ...exchange.headers,
    ...Object.entries(known.headers ?? {}).flat(),
  ];
  if (known.retryAfterMs !== undefined) headers.push('retry-after', retryAfterSeconds(known.retryAfterMs));
  response.writeHead(known.status, headers);
  response.end(body);
}
