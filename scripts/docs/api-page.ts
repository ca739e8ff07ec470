import { operationsOf, readContract } from './contract.ts';
import { code, page, table } from './markdown.ts';
import { type Schema, type Schemas, typeText } from './schema-text.ts';

/** docs/reference/api.md: the operations, and the fields of the chat request and of its usage. */
export function apiPage(): string {
  const contract = readContract();
  const { schemas } = contract.components;
  const request = schemas.CreateChatCompletionRequest ?? {};
  const operations = operationsOf(contract).map(({ method, path, operation }) => [
    code(`${method} ${path}`),
    code(operation.operationId),
    operation.summary,
    operation.security?.length === 0 ? 'no' : 'yes',
    Object.keys(operation.responses).join(' '),
  ]);
  const queries = operationsOf(contract).flatMap(({ path, operation: { parameters = [] } }) =>
    parameters.map(({ name, description, schema }) => [
      code(path),
      code(name),
      typeText(schema, schemas),
      description,
    ]),
  );
  return page(
    'API',
    'generated/openapi.json',
    'The whole contract, with every shape and an example of each reply, is [spec/openapi.yaml](../../spec/openapi.yaml); ' +
      'a running gateway serves it at `/openapi.json` and `/openapi.yaml`, and as a page at `/docs`. ' +
      'Errors: [errors](../errors.md). Headers: [headers](headers.md).',
    '## Operations',
    table(['request', 'operation', 'what it does', 'key', 'status'], operations),
    '## Parameters of paths and queries',
    table(['path', 'name', 'value', ''], queries),
    '## Body of a chat completion',
    'A `null` counts as absent. Fields that are not listed go on to OpenAI-compatible targets, and are reported as ' +
      'dropped elsewhere.',
    table(['field', 'value', ''], fields(request, schemas)),
    '## Usage',
    "What the reply's `usage`, and a stream's closing chunk, may hold. `*`: always there.",
    table(['field', 'value', ''], fields(schemas.Usage ?? {}, schemas)),
  );
}

const fields = ({ properties = {}, required = [] }: Schema, schemas: Schemas): string[][] =>
  Object.entries(properties).map(([name, schema]) => [
    `${code(name)}${required.includes(name) ? ' *' : ''}`,
    shortType(schema, schemas),
    `${schema.deprecated ? 'Deprecated. ' : ''}${schema.description ?? ''}`,
  ]);

/** A long union is looked up in the contract. */
function shortType(schema: Schema, schemas: Schemas): string {
  const text = typeText(schema, schemas);
  return text.length <= 90 ? text : text.startsWith('list of') ? 'list' : 'object';
}
