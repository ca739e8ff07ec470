import { MODEL_NAMES } from '../models.ts';
import type { Operation, Wire } from '../wire.ts';
import { errorBody } from './errors.ts';

export { generateContent } from './chat.ts';

export const gemini: Wire = {
  keyOf: ({ headers, query }) => {
    const key = headers['x-goog-api-key'];
    return typeof key === 'string' ? key : (query.get('key') ?? undefined);
  },
  errorBody,
  headers: () => ({}),
};

/** `GET /v1beta/models`. */
export const listModels: Operation = () => ({
  kind: 'json',
  body: {
    models: MODEL_NAMES.map((name) => ({
      name: `models/${name}`,
      version: '001',
      displayName: `Sandbox ${name}`,
      supportedGenerationMethods: name === 'embed' ? [] : ['generateContent'],
    })),
  },
});
