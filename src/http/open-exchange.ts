import type { IncomingMessage, ServerResponse } from 'node:http';
import { Cancellation } from '../kernel/cancellation.ts';
import type { Clock } from '../kernel/clock.ts';
import { nextId } from '../kernel/ids.ts';
import type { ClientAddress } from './client-address.ts';
import type { CorsHeaders } from './cors.ts';
import type { Exchange } from './exchange.ts';

/** A client's own request id is taken over when it is harmless in logs and headers. */
const ACCEPTABLE_ID = /^[\w.:-]{1,128}$/;

export interface ExchangeSources {
  readonly clock: Clock;
  readonly cors: CorsHeaders;
  readonly clientAddress: ClientAddress;
}

/**
 * Begins an exchange: gives it its id, and a signal that tells when the client has gone.
 * @param closed called once when the exchange is over, however it ended
 */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  { clock, cors, clientAddress }: ExchangeSources,
  expectsContinue: boolean,
  closed: (exchange: Exchange) => void,
): Exchange {
  const abort = new Cancellation();
  const asked = request.headers['x-request-id'];
  const id = typeof asked === 'string' && ACCEPTABLE_ID.test(asked) ? asked : nextId('req_');
  const exchange: Exchange = {
    request,
    response,
    id,
    headers: ['x-request-id', id, ...cors(request.headers.origin)],
    ip: clientAddress(request),
    arrivedMs: clock.monotonicMs(),
    signal: abort,
    cutShort: (reason) => abort.abort(reason),
    streaming: false,
    expectsContinue,
    principal: null,
    errorCode: null,
    settled: null,
  };
  response.once('close', () => {
    if (!response.writableFinished) abort.abort();
    closed(exchange);
  });
  return exchange;
}
