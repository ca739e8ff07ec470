import { OPERATIONS } from './operation-table.ts';
import type { OperationId } from './operations.ts';

export interface CheckedPartOptions {
  readonly operations: readonly OperationId[];
  /** Whether replies are wanted, besides parameters and bodies. */
  readonly replies: boolean;
}

/** An OpenAPI document without references. */
export interface CheckedPart {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** What only people read. As names of parameters or members, below `properties` and the like, they are none of these. */
const FOR_READERS = new Set(['summary', 'description', 'tags', 'example', 'examples', 'externalDocs']);
/** Their members are names, not keywords. */
const NAMED = new Set(['properties', 'patternProperties', 'content', 'headers', 'responses', '$defs']);
/** Their values are data. */
const DATA = new Set(['const', 'enum', 'default']);

/**
 * The part of the contract that requests to some operations are checked by, with every reference replaced by what it
 * points to. What nobody checks is left out: a validator walks through all that it is given, several times.
 *
 * AJV refuses a discriminator's `mapping`, which only repeats the tags of its variants. The contract has no schema
 * that contains itself; one that did would never end here.
 *
 * @param text the bundled contract, JSON
 */
export function checkedPart(text: string, { operations, replies }: CheckedPartOptions): CheckedPart {
  const document = JSON.parse(text) as CheckedPart;
  const resolved = new Map<string, unknown>();

  const target = (reference: string): unknown => {
    if (!resolved.has(reference)) resolved.set(reference, read(lookUp(document, reference)));
    return resolved.get(reference);
  };
  const read = (node: unknown, named = false): unknown => {
    if (Array.isArray(node)) return node.map((item) => read(item));
    if (node === null || typeof node !== 'object') return node;
    const members = Object.entries(node)
      .filter(([name]) => named || !(FOR_READERS.has(name) || name === '$ref' || isMapping(name, node)))
      .map(([name, value]) => [
        name,
        !named && DATA.has(name) ? value : read(value, !named && NAMED.has(name)),
      ]);
    if (named || !('$ref' in node)) return Object.fromEntries(members);
    const found = target(String(node.$ref));
    return members.length === 0 ? found : { ...(found as object), ...Object.fromEntries(members) };
  };

  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method } of operations.map((id) => OPERATIONS[id])) {
    const whole = document.paths[path]?.[method] as Record<string, unknown> | undefined;
    const { parameters, requestBody, responses } = whole ?? {};
    paths[path] ??= {};
    paths[path][method] = read({
      ...(parameters !== undefined && { parameters }),
      ...(requestBody !== undefined && { requestBody }),
      ...(replies && { responses }),
    }) as object;
  }
  const { openapi, info } = document;
  return { openapi, info, paths };
}

const isMapping = (name: string, node: object): boolean => name === 'mapping' && 'propertyName' in node;

/** What `#/components/…` points to. */
function lookUp(document: unknown, reference: string): unknown {
  const steps = reference.split('/').slice(1);
  const found = steps.reduce<unknown>(
    (node, step) =>
      (node as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  );
  if (found === undefined) throw new Error(`The contract has nothing at ${reference}`);
  return found;
}
