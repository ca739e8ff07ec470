import type { OperationId } from './operations.ts';

export interface OperationPlace {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As the contract writes it. */
  readonly path: string;
  /** Needs no key. */
  readonly open: boolean;
}

/**
 * Where each operation stands: the contract's paths without parsing the contract at each start.
 * test/contract holds it against the document; one that is missing does not compile.
 */
export const OPERATIONS: Readonly<Record<OperationId, OperationPlace>> = {
  createChatCompletion: { method: 'post', path: '/v1/chat/completions', open: false },
  listModels: { method: 'get', path: '/v1/models', open: false },
  getModel: { method: 'get', path: '/v1/models/{model}', open: false },
  explainRouting: { method: 'post', path: '/v1/routing/explain', open: false },
  getHealth: { method: 'get', path: '/healthz', open: true },
  getReadiness: { method: 'get', path: '/readyz', open: true },
  getOpenApiJson: { method: 'get', path: '/openapi.json', open: true },
  getOpenApiYaml: { method: 'get', path: '/openapi.yaml', open: true },
  getDocs: { method: 'get', path: '/docs', open: true },
};
