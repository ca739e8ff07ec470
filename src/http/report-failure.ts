import { ProviderError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { asGatewayError } from './error-response.ts';
import type { Exchange } from './exchange.ts';

/**
 * Writes down what the operator must know of a failure: bugs with their stack, a provider that refuses the
 * gateway's credentials loudly, other failures of providers with the reason that clients are not told.
 */
export function reportFailure(log: Logger, exchange: Exchange, error: unknown): void {
  const known = asGatewayError(error);
  if (known.status < 500) return;
  const fields = { request_id: exchange.id, error: known.code, detail: known.detail };
  const { cause } = known;
  if (cause instanceof ProviderError) {
    // The client left, or the gateway stops: no provider failed.
    if (cause.kind === 'cancelled') return;
    const provider = known.headers?.['x-parley-provider'];
    if (cause.kind === 'authentication') {
      log.error({ ...fields, provider }, 'a provider refuses the credentials it is configured with');
    } else {
      log.warn({ ...fields, provider, kind: cause.kind, upstream_status: cause.status }, 'a provider failed');
    }
    return;
  }
  if (known.code === 'internal_error') log.error({ ...fields, err: cause ?? known }, 'a request failed');
  else log.warn(fields, known.message);
}
