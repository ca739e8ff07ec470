import type { CreateChatCompletionRequest } from './chat.ts';

const FIELDS = [
  'provider',
  'routing',
  'fallback',
  'integrity',
  'integrity_model',
  'tools_model',
  'strict_params',
  'receipt',
] as const satisfies readonly (keyof CreateChatCompletionRequest)[];

/**
 * The gateway's own top-level fields of a chat request: they are acted on here, and never reach a provider.
 * A field whose feature is not built yet is an unknown field, and passes through. The sampling extensions (`top_k`,
 * `min_p` …) are the model's, and so not listed.
 */
export type GatewayField = (typeof FIELDS)[number];

export const GATEWAY_FIELDS: ReadonlySet<string> = new Set(FIELDS);
