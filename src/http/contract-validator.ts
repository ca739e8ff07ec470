import type { ErrorRequestHandler, RequestHandler } from 'express';
import { openapiJson } from '../contract/document.ts';
import { OPERATIONS } from '../contract/operation-table.ts';
import { invalidRequest, jsonPath } from '../contract/problems.ts';
import { GatewayError } from '../kernel/errors.ts';

/** Their body is a chat request, which has a compiled validator of its own. */
const OWN_VALIDATOR: ReadonlySet<string> = new Set([
  OPERATIONS.createChatCompletion.path,
  OPERATIONS.explainRouting.path,
]);

/**
 * express-openapi-validator over the contract, for all operations but those that take a chat request.
 * @param validateResponses checks replies, too: for tests
 */
export async function createContractValidator(validateResponses: boolean): Promise<RequestHandler[]> {
  const [{ middleware }, text] = await Promise.all([import('express-openapi-validator'), openapiJson()]);
  const apiSpec = withoutMappings(JSON.parse(text)) as Parameters<typeof middleware>[0]['apiSpec'];
  return middleware({
    apiSpec,
    $refParser: { mode: 'dereference' },
    validateApiSpec: false,
    validateRequests: { allErrors: true },
    validateResponses,
    validateSecurity: false,
    // Not the original URL: raw slashes in model names were escaped.
    useRequestUrl: true,
    ignorePaths: (path: string) => OWN_VALIDATOR.has(path) || path.startsWith('/docs/'),
  }) as RequestHandler[];
}

/** AJV refuses a discriminator's mapping, which only repeats the tags of its variants. */
function withoutMappings(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutMappings);
  if (node === null || typeof node !== 'object') return node;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    if (name === 'mapping' && 'propertyName' in node) continue;
    copy[name] = withoutMappings(value);
  }
  return copy;
}

interface ValidatorError {
  readonly status: number;
  readonly errors: readonly {
    readonly path: string;
    readonly message: string;
    readonly errorCode?: string;
  }[];
}

const isValidatorError = (error: unknown): error is ValidatorError =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  Array.isArray((error as ValidatorError).errors);

/** Puts the validator's complaints into the gateway's own words. */
export const contractErrors: ErrorRequestHandler = (error, _request, _response, next) => {
  if (error instanceof GatewayError || !isValidatorError(error)) return next(error);
  if (error.status === 404)
    return next(
      new GatewayError('not_found', 'There is nothing at this path. The contract is at /openapi.json.'),
    );
  if (error.status >= 500) return next(error);
  next(
    invalidRequest(
      error.errors.map(({ path, message }) => {
        const param = jsonPath(path.replace(/^\/(query|params|body|headers)/, ''));
        return {
          param: param === '' ? null : param,
          message: `\`${param}\` ${message}.`,
          code: 'invalid_value',
        };
      }),
    ),
  );
};
