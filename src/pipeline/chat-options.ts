import type { CreateChatCompletionRequest } from '../contract/chat.ts';
import { GATEWAY_FIELDS } from '../contract/extensions.ts';
import type { ChatRequest } from '../providers/provider.ts';

/** What a request asks of the gateway itself, nulls where it says nothing. */
export interface ChatOptions {
  readonly model: string | null;
  readonly provider: string | null;
  readonly routing: CreateChatCompletionRequest['routing'];
  readonly fallback: CreateChatCompletionRequest['fallback'];
  /** 12 or 13; null: off. */
  readonly integrity: number | null;
  readonly integrityModel: string | null;
  readonly toolsModel: string | null;
  readonly strict: boolean;
  readonly receipt: boolean;
}

/** A body taken apart: what is for the gateway, and what goes on to a provider. */
export interface SplitRequest {
  readonly options: ChatOptions;
  readonly request: ChatRequest;
}

const INTEGRITY_OFF = 11;

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
  const integrity = body.integrity ?? INTEGRITY_OFF;
  const options: ChatOptions = {
    model: body.model ?? null,
    provider: body.provider ?? null,
    routing: body.routing ?? null,
    fallback: body.fallback ?? null,
    integrity: integrity === INTEGRITY_OFF ? null : integrity,
    integrityModel: body.integrity_model ?? null,
    toolsModel: body.tools_model ?? null,
    strict: body.strict_params ?? false,
    receipt: body.receipt ?? false,
  };
  return { options, request: request as unknown as ChatRequest };
}
