import { nextId } from '../../../kernel/ids.ts';
import { baseName, CREATED, MODEL_NAMES } from '../models.ts';
import { responseExchange } from '../openai-responses/create.ts';
import type { Operation, Wire } from '../wire.ts';
import { OPENAI } from './dialect.ts';
import { errorBody } from './errors.ts';

export { createChatCompletion } from './chat.ts';
export { createEmbedding } from './embeddings.ts';

/** OpenAI, and all that speak as it does. */
export const openai: Wire = {
  keyOf: ({ headers }) => headers.authorization?.replace(/^bearer\s+/i, ''),
  errorBody,
  headers: () => ({ 'x-request-id': nextId('req_'), 'openai-version': '2020-10-01' }),
};

/** `POST /v1/responses` */
export const createResponse: Operation = ({ body }) => ({
  kind: 'chat',
  exchange: responseExchange(body, OPENAI),
});

const row = (id: string) => ({ id, object: 'model', created: CREATED, owned_by: 'sandbox' });

export const listModels: Operation = () => ({
  kind: 'json',
  body: { object: 'list', data: MODEL_NAMES.map(row) },
});

export const getModel: Operation = ({ path }) => {
  const asked = path.replace(/^\/v1\/models\//, '');
  if (!MODEL_NAMES.includes(baseName(asked))) throw OPENAI.unknownModel(asked);
  return { kind: 'json', body: row(asked) };
};
