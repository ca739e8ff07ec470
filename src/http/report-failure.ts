import { ProviderError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { asGatewayError } from './error-response.ts';
import type { Exchange } from './exchange.ts';

/**
 * Writes down what the operator must know of a request's failure: bugs with their stack, and why no provider was
 * asked. Those that were asked and failed have had their line each (telemetry/failure-log.ts).
 */
export function reportFailure(log: Logger, { id }: Pick<Exchange, 'id'>, error: unknown): void {
  const known = asGatewayError(error);
  if (known.status < 500) return;
  const fields = { request_id: id, error: known.code, detail: known.detail };
  const { cause } = known;
  if (cause instanceof ProviderError) {
    if (cause.unasked) {
      log.warn({ ...fields, provider: known.headers?.['x-parley-provider'] }, 'no provider can be asked now');
    }
    return;
  }
  if (known.code === 'internal_error') log.error({ ...fields, err: cause ?? known }, 'a request failed');
  else log.warn(fields, known.message);
}
