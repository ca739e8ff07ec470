import type { ErrorObject } from 'ajv';
import type { ErrorRequestHandler } from 'express';
import { invalidRequest, jsonPath, problemsOf } from '../contract/problems.ts';
import { type ErrorDetail, GatewayError } from '../kernel/errors.ts';
import { parameterProblem, strayParameters } from './query-names.ts';

/** One complaint of the validator: where (`/query/limit`), in which words, and `KEYWORD.openapi.validation` from a schema. */
interface Complaint {
  readonly path: string;
  readonly message: string;
  readonly errorCode?: string;
}

interface ValidatorError {
  readonly status: number;
  readonly errors: readonly Complaint[];
}

const isValidatorError = (error: unknown): error is ValidatorError =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  Array.isArray((error as ValidatorError).errors);

/** Puts the validator's complaints into the gateway's own words. */
export const contractErrors: ErrorRequestHandler = (error, request, _response, next) => {
  if (error instanceof GatewayError || !isValidatorError(error)) return next(error);
  if (error.status === 404)
    return next(
      new GatewayError('not_found', 'There is nothing at this path. The contract is at /openapi.json.'),
    );
  if (error.status >= 500) return next(error);
  const stray = strayParameters(request);
  const told = new Set(stray.map(({ param }) => param));
  const others = error.errors.flatMap(problemsIn).filter(({ param }) => !told.has(param));
  next(invalidRequest([...stray, ...others]));
};

const PART = /^\/(?:query|params|body|headers)/;

/** What the validator refuses before any schema. */
const NOT_ENCODED = /^Parameter '(.*)' must be url encoded\./s;

function problemsIn({ path, message, errorCode }: Complaint): ErrorDetail[] {
  const pointer = path.replace(PART, '');
  const name = NOT_ENCODED.exec(message)?.[1];
  if (name !== undefined) {
    return [parameterProblem(name, 'must be percent-encoded: it holds reserved characters')];
  }
  const keyword = errorCode?.split('.')[0];
  if (keyword) return problemsOf([schemaError(keyword, pointer, message)]);
  const param = jsonPath(pointer);
  return [{ param: param || null, message: `${message.replace(/\.*$/, '')}.`, code: 'invalid_value' }];
}

/**
 * The schema's error that the validator made its complaint of, so that parameters are told of in the words
 * of bodies. It keeps only the keyword and Ajv's English; what the keyword asks for is read out of that.
 */
function schemaError(keyword: string, pointer: string, message: string): ErrorObject {
  const cut = pointer.lastIndexOf('/');
  const isMissing = keyword === 'required';
  return {
    keyword,
    message,
    schemaPath: '',
    instancePath: isMissing ? pointer.slice(0, cut) : pointer,
    params: {
      missingProperty: pointer.slice(cut + 1) || 'body',
      type: message.replace(/^must be /, '').split(','),
      allowedValues: message.replace(/^.*?: /s, '').split(', '),
      limit: Number(/-?\d+(?:\.\d+)?/.exec(message)?.[0]),
    },
  };
}
