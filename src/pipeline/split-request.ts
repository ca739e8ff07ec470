import type { CreateChatCompletionRequest } from '../contract/chat.ts';
import { GATEWAY_FIELDS } from '../contract/extensions.ts';
import type { ChatRequest } from '../providers/provider.ts';

/** A body taken apart: what is for the gateway, and what goes on to a provider. */
export interface SplitRequest {
  readonly model: string | null;
  readonly provider: string | null;
  readonly strict: boolean;
  readonly request: ChatRequest;
}

/**
 * Takes the gateway's own fields out. Nulls are left out, too: generated clients send them for what is
 * not set, and not every provider takes them.
 */
export function splitRequest(body: CreateChatCompletionRequest): SplitRequest {
  const request: Record<string, unknown> = {};
  for (const name in body) {
    const value = body[name as keyof CreateChatCompletionRequest];
    if (value !== null && name !== 'model' && !GATEWAY_FIELDS.has(name)) request[name] = value;
  }
  return {
    model: body.model ?? null,
    provider: body.provider ?? null,
    strict: body.strict_params ?? false,
    request: request as unknown as ChatRequest,
  };
}
