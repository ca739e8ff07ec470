import { FailoverError } from '../features/failover/failover-error.ts';
import { type ErrorCode, GatewayError, ProviderError, type ProviderErrorKind } from '../kernel/errors.ts';

const CODES: Record<ProviderErrorKind, ErrorCode> = {
  timeout: 'upstream_timeout',
  connection: 'upstream_error',
  rate_limited: 'rate_limit_exceeded',
  overloaded: 'overloaded',
  // The gateway's own key was refused: the operator's problem, never the client's 401.
  authentication: 'upstream_error',
  invalid_request: 'invalid_request',
  not_found: 'model_not_found',
  context_length: 'context_length_exceeded',
  content_filter: 'content_filter',
  bad_response: 'upstream_error',
  cancelled: 'upstream_error',
};

/** These speak of the client's own request, in the provider's words; all others could name what is inside. */
const PUBLIC_TEXT: ReadonlySet<ProviderErrorKind> = new Set([
  'invalid_request',
  'context_length',
  'content_filter',
]);

/**
 * What a client is told of a failure.
 *
 * @param attempts how many calls it took to fail
 * @param provider whose failure it was, where the error does not say
 */
export function upstreamFailure(error: unknown, attempts: number, provider = 'The provider'): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof FailoverError) return upstreamFailure(error.error, attempts, error.route.provider);
  if (!(error instanceof ProviderError)) {
    return new GatewayError('internal_error', 'The gateway failed.', { cause: error });
  }
  return new GatewayError(CODES[error.kind], publicText(error, provider), {
    // As when the gateway itself knows no such model, whatever the provider's own word for the name is.
    param: error.kind === 'not_found' ? 'model' : error.param,
    detail: error.message,
    cause: error,
    headers: { 'x-parley-attempts': String(attempts), 'x-parley-provider': provider },
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
  });
}

function publicText({ kind, message, status }: ProviderError, provider: string): string {
  if (PUBLIC_TEXT.has(kind)) return message;
  switch (kind) {
    case 'timeout':
      return `${provider} did not answer in time.`;
    case 'connection':
      return `The connection to ${provider} failed.`;
    case 'rate_limited':
      return `${provider} allows no more requests at the moment.`;
    case 'overloaded':
      return `${provider} is overloaded.`;
    case 'authentication':
      return `${provider} refused the gateway's own credentials; its operator has been told in the log.`;
    case 'not_found':
      return `${provider} does not know this model.`;
    case 'cancelled':
      return 'The request was cancelled.';
    default:
      return status === undefined
        ? `${provider} failed: its answer could not be used.`
        : `${provider} failed with status ${status}.`;
  }
}
