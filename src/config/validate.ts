import type { ErrorObject } from 'ajv';
import { validateConfigFile } from '../contract/config-file.ts';
import { type ConfigPath, pathOfPointer, pointer } from './config-path.ts';
import type { Findings } from './findings.ts';
import type { RawConfig } from './raw-config.ts';
import type { YamlFile } from './read-yaml.ts';
import { schemaMessage } from './schema-message.ts';

/**
 * Checks a file's values against spec/config.yaml and tells every problem.
 *
 * @returns the file without the values that are wrong, so that what they mean together can still be looked at
 */
export function validate(file: YamlFile, findings: Findings): RawConfig {
  const root = file.value ?? {};
  let errors = errorsOf(root);
  if (convertSubstituted(root, errors, file.substituted)) errors = errorsOf(root);

  // A text whose variable is not set is told of elsewhere.
  const isUnset = ({ instancePath }: ErrorObject) => file.unset.has(instancePath);
  const messages = errors
    .filter((error) => !isUnset(error))
    .map((error) => schemaMessage(error, pathOfPointer(error.instancePath, root)))
    .filter((message) => message !== undefined);
  const mistyped = new Set(messages.map(({ meant }) => meant && pointer(meant)));
  for (const { at, message, on, remove } of messages) {
    if (remove || !mistyped.has(pointer(at))) findings.problem(at, message, on);
  }
  const useless = [
    ...messages.filter(({ remove }) => remove).map(({ at }) => at),
    ...errors.filter(isUnset).map(({ instancePath }) => pathOfPointer(instancePath, root)),
  ];
  for (const at of useless) take(root, at);
  // What is left fits the schema, but for things that are missing: every member of a RawConfig is optional.
  return (isRecord(root) ? root : {}) as RawConfig;
}

const errorsOf = (root: unknown): readonly ErrorObject[] =>
  validateConfigFile(root) ? [] : (validateConfigFile.errors ?? []);

/** `port: ${PORT}` is text once the variable is put in: where the schema wants something else, it is read as that. */
function convertSubstituted(
  root: unknown,
  errors: readonly ErrorObject[],
  substituted: ReadonlySet<string>,
): boolean {
  let changed = false;
  for (const error of errors) {
    if (error.keyword !== 'type' || !substituted.has(error.instancePath)) continue;
    const value = literal(String(error.data).trim());
    if (value === undefined) continue;
    const at = pathOfPointer(error.instancePath, root);
    put(root, at, value);
    changed = true;
  }
  return changed;
}

function literal(text: string): number | boolean | null | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function put(root: unknown, at: ConfigPath, value: unknown): void {
  const holder = at.slice(0, -1).reduce<unknown>((node, step) => child(node, step), root);
  const last = at.at(-1);
  if (last !== undefined && typeof holder === 'object' && holder !== null) Reflect.set(holder, last, value);
}

/** Leaves a hole in lists, so that the others keep their indexes. */
function take(root: unknown, at: ConfigPath): void {
  const holder = at.slice(0, -1).reduce<unknown>((node, step) => child(node, step), root);
  const last = at.at(-1);
  if (last !== undefined && typeof holder === 'object' && holder !== null)
    Reflect.deleteProperty(holder, last);
}

const child = (node: unknown, step: string | number): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, step)
    ? (node as Record<string | number, unknown>)[step]
    : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
