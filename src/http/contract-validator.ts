import type { RequestHandler } from 'express';
import type { Spec } from 'express-openapi-validator/dist/framework/openapi.spec.loader.js';
import { checkedPart } from '../contract/checked-part.ts';
import { openapiJson } from '../contract/document.ts';
import { OPERATIONS } from '../contract/operation-table.ts';
import type { OperationId } from '../contract/operations.ts';
import { refuseStrayParameters } from './query-names.ts';

export interface ContractValidatorOptions {
  /** Checks replies, too: for tests. */
  readonly checkReplies?: boolean;
  /** What it checks; what takes a chat request has a compiled validator of its own. */
  readonly operations?: readonly OperationId[];
}

const TAKE_A_CHAT_REQUEST: readonly OperationId[] = ['createChatCompletion', 'explainRouting'];
const OTHERS = (Object.keys(OPERATIONS) as OperationId[]).filter((id) => !TAKE_A_CHAT_REQUEST.includes(id));

/**
 * express-openapi-validator over the contract.
 *
 * It is given the part of the contract that it checks, already resolved, and so at its class instead of at its
 * `middleware`, which would compile a schema of OpenAPI itself first, and not use it: half of what a start took.
 */
export async function createContractValidator(
  options: ContractValidatorOptions = {},
): Promise<RequestHandler[]> {
  const { checkReplies = false, operations = OTHERS } = options;
  const [{ OpenApiValidator }, text] = await Promise.all([
    import('express-openapi-validator/dist/openapi.validator.js'),
    openapiJson(),
  ]);
  const apiDoc = checkedPart(text, { operations, replies: checkReplies }) as unknown as Spec['apiDoc'];
  const validator = new OpenApiValidator({
    apiSpec: apiDoc,
    validateRequests: { allErrors: true, discriminator: true, allowUnknownQueryParameters: true },
    validateResponses: checkReplies,
    validateSecurity: false,
    fileUploader: false,
    // Not the original URL: raw slashes in model names were escaped.
    useRequestUrl: true,
    ignorePaths: (path: string) =>
      path.startsWith('/docs/') ||
      TAKE_A_CHAT_REQUEST.some((id) => path === OPERATIONS[id].path && !operations.includes(id)),
  });
  const spec = { apiDoc, basePaths: [''], routes: routesOf(operations), serial: 0 };
  const middleware = validator.installMiddleware(Promise.resolve(spec)) as RequestHandler[];
  return [...middleware, refuseStrayParameters];
}

/** As the validator's own loader finds them, a fixed step before a parameter at the same place. */
function routesOf(operations: readonly OperationId[]): Spec['routes'] {
  return operations
    .map((id) => OPERATIONS[id])
    .sort((a, b) => (a.path.replaceAll('{', '~') < b.path.replaceAll('{', '~') ? -1 : 1))
    .map(({ method, path }) => ({
      basePath: '',
      expressRoute: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      openApiRoute: path,
      method: method.toUpperCase(),
      pathParams: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    }));
}
