import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatSettled } from '../contract/gateway-events.ts';
import type { Principal } from '../features/keys/principal.ts';
import type { CancelSignal } from '../kernel/cancellation.ts';
import { GatewayError } from '../kernel/errors.ts';

/** One request and its reply, with what the gateway knows of them. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Sent back as `x-request-id`. */
  readonly id: string;
  /** Names and values in turn that every reply carries: the request id, CORS. */
  readonly headers: readonly string[];
  /** The client's IP address. */
  readonly ip: string;
  /** Monotonic milliseconds. */
  readonly arrivedMs: number;
  /**
   * Aborted when the client goes before its reply is complete; or with a GatewayError as its reason, which the
   * client is then told, when this side ends the exchange.
   */
  readonly signal: CancelSignal;
  /** Ends what runs for this exchange. */
  cutShort(reason: GatewayError): void;
  /** The head of a stream of events has been sent. */
  streaming: boolean;
  /** The client waits for `100 Continue` before it sends its body. */
  readonly expectsContinue: boolean;
  /** Set once the key is known. */
  principal: Principal | null;
  /** For the access log. */
  errorCode: string | null;
  settled: ChatSettled | null;
}

/** Nobody is there to be told anything; and that a client left is no failure that an operator must know of. */
export const clientHasGone = ({ signal }: Exchange): boolean =>
  signal.aborted && !(signal.reason instanceof GatewayError);

const exchanges = new WeakMap<IncomingMessage, Exchange>();

/** The exchange of a request that came in through the server. */
export function exchangeOf(request: IncomingMessage): Exchange {
  const exchange = exchanges.get(request);
  if (!exchange) throw new Error('the request did not come in through the server');
  return exchange;
}

export function rememberExchange(exchange: Exchange): void {
  exchanges.set(exchange.request, exchange);
}
