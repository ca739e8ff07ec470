import { type ContractDocument, resolve, type Schema, type Schemas, subschemas } from './schema.ts';

/**
 * The contract as the generators for Python, Go and Java can use it.
 *
 * They get arrays inside unions wrong (Python lost list items, Java refused `stop: ["a"]`), so such a union
 * becomes "anything". And a tag fills itself in: `new UserMessage().content("Hi")` has its role.
 */
export function clientsView(document: ContractDocument): ContractDocument {
  const view = structuredClone(document);
  for (const schema of Object.values(view.components.schemas)) visit(schema, view.components.schemas);
  return view;
}

function visit(schema: Schema, schemas: Schemas): void {
  if (schema.oneOf?.some((branch) => resolve(branch, schemas).type === 'array')) {
    for (const keyword of Object.keys(schema)) if (keyword !== 'description') delete schema[keyword];
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property.const === 'string') fillTag(schema, name, property, property.const);
  }
  for (const inside of subschemas(schema)) visit(inside, schemas);
}

function fillTag(schema: Schema, name: string, property: Schema, tag: string): void {
  delete property.const;
  Object.assign(property, { enum: [tag], default: tag });
  schema.required = schema.required?.filter((required) => required !== name);
  if (schema.required?.length === 0) delete schema.required;
}
