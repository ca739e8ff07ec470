import type { ErrorObject } from 'ajv';
import { type ErrorCode, type ErrorDetail, GatewayError } from '../kernel/errors.ts';

/** One error for all problems of a body: told of the first, and how many more there are. */
export function invalidRequest(
  details: readonly ErrorDetail[],
  code: ErrorCode = 'invalid_request',
): GatewayError {
  const [first] = details;
  if (!first) return new GatewayError(code, 'The request is not valid.');
  const more = details.length - 1;
  const message = more === 0 ? first.message : `${first.message} (and ${more} more)`;
  return new GatewayError(code, message, { param: first.param, details });
}

/** What a schema found wrong, as problems with JSON paths; at most one for each place and keyword. */
export function problemsOf(errors: readonly ErrorObject[]): ErrorDetail[] {
  const seen = new Set<string>();
  const details: ErrorDetail[] = [];
  for (const error of errors) {
    const detail = problemOf(error);
    const mark = `${detail.param} ${detail.message}`;
    if (seen.has(mark)) continue;
    seen.add(mark);
    details.push(detail);
  }
  return details;
}

function problemOf(error: ErrorObject): ErrorDetail {
  const at = jsonPath(error.instancePath);
  if (error.keyword === 'required') {
    const param = joined(at, String(error.params.missingProperty));
    return { param, message: `\`${param}\` is required.`, code: 'missing_required_parameter' };
  }
  if (error.keyword === 'discriminator') {
    const param = joined(at, String(error.params.tag));
    const value = error.params.tagValue;
    return value === undefined
      ? { param, message: `\`${param}\` is required.`, code: 'missing_required_parameter' }
      : { param, message: `\`${param}\` is not one of the known values.`, code: 'invalid_value' };
  }
  const code = error.keyword === 'type' ? 'invalid_type' : 'invalid_value';
  const where = at === '' ? 'The body' : `\`${at}\``;
  return { param: at === '' ? null : at, message: `${where} ${requirement(error)}.`, code };
}

function requirement({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'type') return `must be ${[params.type].flat().map(typeName).join(' or ')}`;
  if (keyword === 'enum') return `must be one of ${params.allowedValues.map(shown).join(', ')}`;
  if (keyword === 'const') return `must be ${shown(params.allowedValue)}`;
  if (keyword === 'minItems') return `must have at least ${plural(params.limit, 'item')}`;
  if (keyword === 'maxItems') return `must have at most ${plural(params.limit, 'item')}`;
  if (keyword === 'minLength') return `must have at least ${plural(params.limit, 'character')}`;
  if (keyword === 'maxLength') return `must have at most ${plural(params.limit, 'character')}`;
  if (keyword === 'maxProperties') return `must have at most ${plural(params.limit, 'member')}`;
  if (keyword === 'minimum') return `must be at least ${params.limit}`;
  if (keyword === 'maximum') return `must be at most ${params.limit}`;
  return message ?? 'is not valid';
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
  null: 'null',
};

const typeName = (type: unknown): string => ARTICLES[String(type)] ?? String(type);
const shown = (value: unknown): string => JSON.stringify(value);
const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** `/messages/2/content` as `messages[2].content`. */
export function jsonPath(pointer: string): string {
  let path = '';
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path = /^\d+$/.test(name) ? `${path}[${name}]` : joined(path, name);
  }
  return path;
}
