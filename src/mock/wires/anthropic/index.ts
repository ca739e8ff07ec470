import { baseName, CREATED, MODEL_NAMES } from '../models.ts';
import type { Operation, Wire } from '../wire.ts';
import { unknownModel } from './chat.ts';
import { errorBody, requestId } from './errors.ts';

export { createMessage } from './chat.ts';

export const anthropic: Wire = {
  keyOf: ({ headers }) => {
    const key = headers['x-api-key'];
    return typeof key === 'string' ? key : headers.authorization?.replace(/^bearer\s+/i, '');
  },
  errorBody,
  headers: () => ({ 'request-id': requestId() }),
};

const row = (id: string) => ({
  type: 'model',
  id,
  display_name: `Sandbox ${id}`,
  created_at: new Date(CREATED * 1_000).toISOString(),
  capabilities: null,
  deprecated_at: null,
  lifecycle: 'active',
  line: null,
  max_input_tokens: null,
  max_tokens: null,
  retires_at: null,
});

/** `GET /v1/models`, asked by a client of Anthropic. */
export const listModels: Operation = () => ({
  kind: 'json',
  body: {
    data: MODEL_NAMES.map(row),
    has_more: false,
    first_id: MODEL_NAMES[0] ?? null,
    last_id: MODEL_NAMES.at(-1) ?? null,
  },
});

export const getModel: Operation = ({ path }) => {
  const asked = path.replace(/^\/v1\/models\//, '');
  if (!MODEL_NAMES.includes(baseName(asked))) throw unknownModel(asked);
  return { kind: 'json', body: row(asked) };
};
