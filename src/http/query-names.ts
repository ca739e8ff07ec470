import type { Request, RequestHandler } from 'express';
import { invalidRequest } from '../contract/problems.ts';
import type { ErrorDetail } from '../kernel/errors.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
}

/** As the validator leaves it on a request whose operation it has found. */
interface FoundOperation {
  readonly openapi?: { readonly schema?: { readonly parameters?: readonly Parameter[] } };
}

/**
 * All query parameters of a request that its operation does not know, or that say nothing. The validator would look for
 * them, too, and stop at the first.
 */
export function strayParameters(request: Request): ErrorDetail[] {
  const { openapi } = request as FoundOperation;
  if (!openapi?.schema) return [];
  const { parameters = [] } = openapi.schema;
  const known = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  return Object.entries(request.query).flatMap(([name, value]) => {
    if (!known.has(name)) return parameterProblem(name, 'is not a known query parameter');
    return value === '' ? parameterProblem(name, 'must not be empty') : [];
  });
}

/** @param name as it was sent: in a path a slash of it would look like a step */
export const parameterProblem = (name: string, what: string): ErrorDetail => ({
  param: name || null,
  message: `\`${name}\` ${what}.`,
  code: 'invalid_value',
});

/** Behind the validator: refuses what it lets pass. */
export const refuseStrayParameters: RequestHandler = (request, _response, next) => {
  const problems = strayParameters(request);
  next(problems.length === 0 ? undefined : invalidRequest(problems));
};
