import type { IncomingHttpHeaders } from 'node:http';
import * as anthropic from './wires/anthropic/index.ts';
import * as azure from './wires/azure-openai/index.ts';
import * as bedrock from './wires/bedrock/index.ts';
import * as gemini from './wires/gemini/index.ts';
import * as openai from './wires/openai/index.ts';
import type { Operation, Wire } from './wires/wire.ts';

type Client = 'anthropic' | 'gemini';

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly wire: Wire;
  readonly operation: Operation;
  /** Whose clients it is for, where vendors share a path. */
  readonly client?: Client;
}

const route = (
  method: Route['method'],
  path: RegExp,
  wire: Wire,
  operation: Operation,
  client?: Client,
): Route => ({ method, path, wire, operation, ...(client && { client }) });

// Google's own client has moved from v1beta to v1, where the others' paths are too.
const GENERATE = /^\/v1(alpha|beta)?\/models\/.+:(generateContent|streamGenerateContent)$/;
// The deployment is in the path, or in the body.
const AZURE_CHAT = /^\/openai\/(v1|deployments\/.+)\/chat\/completions$/;
const AZURE_EMBEDDINGS = /^\/openai\/(v1|deployments\/.+)\/embeddings$/;
const CONVERSE = /^\/model\/.+\/converse(-stream)?$/;
const MODELS = /^\/v1\/models$/;
const MODEL = /^\/v1\/models\/.+$/;

/** The first that fits is taken. */
const ROUTES: readonly Route[] = [
  route('POST', /^\/v1\/chat\/completions$/, openai.openai, openai.createChatCompletion),
  route('POST', /^\/v1\/responses$/, openai.openai, openai.createResponse),
  route('POST', /^\/v1\/embeddings$/, openai.openai, openai.createEmbedding),
  route('POST', /^\/v1\/messages$/, anthropic.anthropic, anthropic.createMessage),
  route('POST', GENERATE, gemini.gemini, gemini.generateContent),
  route('POST', AZURE_CHAT, azure.azureOpenAi, azure.createChatCompletion),
  route('POST', /^\/openai\/v1\/responses$/, azure.azureOpenAi, azure.createResponse),
  route('POST', AZURE_EMBEDDINGS, azure.azureOpenAi, azure.createEmbedding),
  route('POST', CONVERSE, bedrock.bedrock, bedrock.converse),
  route('GET', /^\/v1(alpha|beta)\/models$/, gemini.gemini, gemini.listModels),
  route('GET', MODELS, gemini.gemini, gemini.listModels, 'gemini'),
  route('GET', MODELS, anthropic.anthropic, anthropic.listModels, 'anthropic'),
  route('GET', MODEL, anthropic.anthropic, anthropic.getModel, 'anthropic'),
  route('GET', MODELS, openai.openai, openai.listModels),
  route('GET', MODEL, openai.openai, openai.getModel),
];

export type Found =
  | { readonly kind: 'operation'; readonly wire: Wire; readonly operation: Operation }
  /** The path is known, with another method. */
  | { readonly kind: 'wrong_method'; readonly wire: Wire; readonly allow: string }
  | { readonly kind: 'unknown'; readonly wire: Wire };

/** What a request asks for, and in whose words it is to be answered, whatever comes of it. */
export function findRoute(method: string, path: string, headers: IncomingHttpHeaders): Found {
  const client = clientOf(headers);
  const routes = ROUTES.filter((one) => one.path.test(path) && (!one.client || one.client === client));
  const found = routes.find((candidate) => candidate.method === method);
  if (found) return { kind: 'operation', wire: found.wire, operation: found.operation };
  const [known] = routes;
  if (known) return { kind: 'wrong_method', wire: known.wire, allow: known.method };
  return { kind: 'unknown', wire: wireOf(client, path) };
}

function clientOf(headers: IncomingHttpHeaders): Client | undefined {
  if (headers['anthropic-version'] !== undefined) return 'anthropic';
  const google = headers['x-goog-api-key'] ?? headers['x-goog-api-client'];
  return google === undefined ? undefined : 'gemini';
}

function wireOf(client: Client | undefined, path: string): Wire {
  if (client === 'anthropic') return anthropic.anthropic;
  if (path.startsWith('/openai/')) return azure.azureOpenAi;
  if (path.startsWith('/model/')) return bedrock.bedrock;
  return client === 'gemini' || /^\/v1(alpha|beta)\//.test(path) ? gemini.gemini : openai.openai;
}
