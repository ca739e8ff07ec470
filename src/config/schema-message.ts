import type { ErrorObject } from 'ajv';
import { nearestNames } from '../kernel/nearest-names.ts';
import type { ConfigPath } from './config-path.ts';

/** What a schema's error means to a person, and where. */
export interface SchemaMessage {
  readonly at: ConfigPath;
  readonly message: string;
  readonly on: 'key' | 'value';
  /** Whether nothing can be done with the value there. */
  readonly remove: boolean;
  /** The key that an unknown one was taken for: that it is missing need not be told as well. */
  readonly meant?: ConfigPath | undefined;
}

/**
 * Says an AJV error in the words of a person who has the file before them. Values are never quoted, as they may be
 * secret, apart from those that were to be one of a few words.
 *
 * @returns undefined for errors that another one of the same place says better
 */
export function schemaMessage(error: ErrorObject, at: ConfigPath): SchemaMessage | undefined {
  const { keyword, params, parentSchema, schemaPath } = error;
  const value = (message: string): SchemaMessage => ({ at, message, on: 'value', remove: true });
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(
        [...at, String(params.additionalProperty)],
        Object.keys(parentSchema?.properties ?? {}),
      );
    case 'propertyNames':
      return undefined;
    case 'pattern':
      if (error.propertyName !== undefined) {
        const message = String(parentSchema?.patternErrorMessage);
        return { at: [...at, error.propertyName], message, on: 'key', remove: true };
      }
      return value(`is ${parentSchema?.patternErrorMessage}`);
    case 'required':
      // The branches of a choice: `oneOf` says it once.
      if (schemaPath.includes('/oneOf/')) return undefined;
      return { at: [...at, String(params.missingProperty)], message: 'is missing', on: 'key', remove: false };
    case 'oneOf':
      return value(
        params.passingSchemas === null
          ? 'needs one of reply, tool_calls, refusal, error'
          : 'has more than one of reply, tool_calls, refusal, error',
      );
    case 'enum':
      return value(notOneOf(error.data, params.allowedValues as unknown[]));
    case 'type':
      return value(`must be ${typeNames(params.type)}, not ${kindOf(error.data)}`);
    case 'minimum':
      return value(`must be at least ${params.limit}`);
    case 'maximum':
      return value(`must be at most ${params.limit}`);
    case 'minLength':
    case 'minItems':
      return value('must not be empty');
    case 'maxItems':
      return value(`must have at most ${params.limit} entries`);
    case 'maxLength':
      return value(`must have at most ${params.limit} characters`);
    default:
      return value(error.message ?? 'is not valid');
  }
}

function unknownKey(at: ConfigPath, known: readonly string[]): SchemaMessage {
  const [near] = nearestNames(String(at.at(-1)), known);
  const hint = near === undefined ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`;
  const meant = near === undefined ? undefined : [...at.slice(0, -1), near];
  return { at, message: `unknown key, ${hint}`, on: 'key', remove: true, meant };
}

function notOneOf(value: unknown, allowed: readonly unknown[]): string {
  const words = allowed.map(String);
  const [near] = typeof value === 'string' ? nearestNames(value, words) : [];
  const what = typeof value === 'string' ? `"${value.slice(0, 40)}"` : kindOf(value);
  return `${what} is not one of ${words.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a map of keys',
  array: 'a list',
};

const typeNames = (types: unknown): string =>
  // That most may also be left empty helps nobody who wrote something else.
  [types]
    .flat()
    .flatMap((type) => TYPE_NAMES[String(type)] ?? [])
    .join(' or ');

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a fraction';
  return (
    { string: 'text', boolean: 'true or false', object: 'a map of keys' }[typeof value as string] ?? 'that'
  );
}
