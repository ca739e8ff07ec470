import { randomUUID } from 'node:crypto';
import { RequestRefused } from '../../../providers/sandbox/request-refused.ts';
import { chatExchange } from '../openai/chat.ts';
import type { Dialect } from '../openai/dialect.ts';
import { embeddings } from '../openai/embeddings.ts';
import { responseExchange } from '../openai-responses/create.ts';
import type { ChatExchange, MockRequest, Operation, Wire } from '../wire.ts';
import { answerFilters, promptFilters } from './content-filters.ts';
import { errorBody } from './errors.ts';

/** OpenAI's models in a resource of Azure. */
export const azureOpenAi: Wire = {
  keyOf: ({ headers }) => {
    const key = headers['api-key'];
    return typeof key === 'string' ? key : headers.authorization?.replace(/^bearer\s+/i, '');
  },
  errorBody,
  headers: () => ({ 'apim-request-id': randomUUID(), 'x-ms-region': 'Sandbox' }),
};

const firstChunk = { choices: [], created: 0, id: '', model: '', object: '', ...promptFilters };

const AZURE: Dialect = {
  unknownModel: () =>
    new RequestRefused('The API deployment for this resource does not exist.', {
      status: 404,
      code: 'DeploymentNotFound',
    }),
  errorBody,
  opening: [`data: ${JSON.stringify(firstChunk)}\n\n`],
  choice: answerFilters,
};

/**
 * `POST /openai/v1/chat/completions`, and with the deployment in the path, where the API's version must be named.
 * @see https://learn.microsoft.com/en-us/azure/foundry/openai/latest
 */
export const createChatCompletion: Operation = (request) => ({
  kind: 'chat',
  exchange: filtered(chatExchange(bodyOf(request), AZURE)),
});

/** `POST /openai/v1/responses` */
export const createResponse: Operation = ({ body }) => ({
  kind: 'chat',
  exchange: responseExchange(body, AZURE),
});

/** `POST /openai/v1/embeddings`, and with the deployment in the path. */
export const createEmbedding: Operation = (request) => ({
  kind: 'json',
  body: embeddings(bodyOf(request), AZURE),
});

const filtered = (chat: ChatExchange): ChatExchange => ({
  ...chat,
  whole: (answer, promptTokens) => ({ ...Object(chat.whole(answer, promptTokens)), ...promptFilters }),
});

/** The body with the deployment as its model, where the path has it. */
function bodyOf({ path, query, body }: MockRequest): unknown {
  const [, deployment] = /^\/openai\/deployments\/(.+)\/(chat\/completions|embeddings)$/.exec(path) ?? [];
  if (deployment === undefined) return body;
  if (!query.has('api-version')) throw new RequestRefused('Resource not found', { status: 404 });
  return isMembers(body) ? { ...body, model: deployment } : body;
}

const isMembers = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
