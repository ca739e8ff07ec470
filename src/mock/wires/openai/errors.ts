import type { Problem } from '../wire.ts';

/** Types and codes as OpenAI says them with these statuses. */
const WORDS: Readonly<Record<number, { readonly type: string; readonly code: string | null }>> = {
  401: { type: 'invalid_request_error', code: 'invalid_api_key' },
  403: { type: 'permission_error', code: null },
  429: { type: 'requests', code: 'rate_limit_exceeded' },
  503: { type: 'server_error', code: 'service_unavailable' },
  529: { type: 'server_error', code: 'service_unavailable' },
};

/** @see https://platform.openai.com/docs/guides/error-codes */
export function errorBody({ status, message, code, param }: Problem): unknown {
  const words = WORDS[status] ?? {
    type: status < 500 ? 'invalid_request_error' : 'server_error',
    code: null,
  };
  return { error: { message, type: words.type, param, code: code ?? words.code } };
}
