import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** The bundled contract, as the tests look at it. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly components: {
    readonly schemas: Readonly<Record<string, Record<string, unknown>>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
    readonly headers: Readonly<Record<string, unknown>>;
  };
}

export interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface MediaType {
  readonly schema: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** An example with everything needed to ask for it. */
export interface Example {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** `request`, or the status of the reply. */
  readonly of: string;
  readonly mediaType: string;
  readonly name: string;
  readonly value: unknown;
  readonly schema: unknown;
}

const text = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');

export const contract = follow(JSON.parse(text) as Contract);

/** Path, method and operation of all operations. */
export const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

export const examples: readonly Example[] = operations.flatMap(({ path, method, operation }) => {
  const place = { operation: operation.operationId, method, path };
  const bodies: [string, MediaTypes][] = [
    ['request', operation.requestBody?.content],
    ...Object.entries(operation.responses).map(([status, reply]): [string, MediaTypes] => [
      status,
      reply.content,
    ]),
  ];
  return bodies.flatMap(([of, content]) =>
    Object.entries(content ?? {}).flatMap(([mediaType, { schema, examples: named }]) =>
      Object.entries(named ?? {}).map(([name, { value }]) => ({
        ...place,
        of,
        mediaType,
        name,
        value,
        schema,
      })),
    ),
  );
});

type MediaTypes = Readonly<Record<string, MediaType>> | undefined;

/**
 * A validator compiled from the contract as it stands, without the rewriting that the standalone ones go
 * through: what those are compared with.
 */
export function plainValidator(schema: unknown): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: false, discriminator: true, strict: false, validateFormats: false });
  const { components } = JSON.parse(text, (key, value) =>
    key === 'mapping' ? undefined : value,
  ) as Contract;
  return ajv.compile({ ...(schema as object), components });
}

/** References outside the schemas are replaced by what they stand for. */
function follow(document: Contract): Contract {
  const lookUp = (ref: string): unknown =>
    ref
      .slice(2)
      .split('/')
      .reduce((node: unknown, step) => (node as Record<string, unknown>)[step], document);
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref } = node as { $ref?: string };
    if ($ref && !$ref.startsWith('#/components/schemas/')) return visit(lookUp($ref));
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, visit(value)]));
  };
  return { ...(visit(document) as Contract), components: document.components };
}
