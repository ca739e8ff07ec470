import { ProviderError, type ProviderErrorKind } from '../../kernel/errors.ts';
import type { Fault } from './fault.ts';
import type { RequestRefused } from './request-refused.ts';

const KINDS: Readonly<Record<number, ProviderErrorKind>> = {
  401: 'authentication',
  402: 'authentication',
  403: 'authentication',
  404: 'not_found',
  408: 'timeout',
  429: 'rate_limited',
  503: 'overloaded',
  504: 'timeout',
  529: 'overloaded',
};

const kindOf = (status: number): ProviderErrorKind =>
  KINDS[status] ?? (status < 500 ? 'invalid_request' : 'bad_response');

/** What an adapter makes of a provider that answers with this fault. Faults of time have no error of their own. */
export function faultError({ kind, value: status, retryAfterMs }: Fault): ProviderError {
  switch (kind) {
    case 'status': {
      const message = `the sandbox was told to answer with status ${status}`;
      return new ProviderError(kindOf(status), message, {
        status,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
    }
    case 'reset':
    case 'cut-after':
      return new ProviderError('connection', 'the sandbox was told to drop the connection');
    case 'error-event':
      return new ProviderError('overloaded', 'the sandbox was told to say that it is overloaded');
    default:
      return new ProviderError('bad_response', `the sandbox was told to fail: ${kind}`);
  }
}

/** The same for a request that the sandbox itself refuses. */
export function refusalError({ status, code, param, message }: RequestRefused): ProviderError {
  const kind =
    code === 'context_length_exceeded'
      ? 'context_length'
      : code === 'content_filter'
        ? 'content_filter'
        : kindOf(status);
  return new ProviderError(kind, message, { status, param });
}
