import { type ContractDocument, type Schema, type Schemas, subschemas, unionBranches } from './schema.ts';

/**
 * The contract as the generators for Python, Go and Java can use it.
 *
 * They get arrays inside unions wrong (Python lost list items, Java refused `stop: ["a"]`) and tagged unions
 * beside plain text as well (Python looked for the tag in `tool_choice: "auto"`), so such a union becomes
 * "anything". And a tag fills itself in: `new UserMessage().content("Hi")` has its role.
 */
export function clientsView(document: ContractDocument): ContractDocument {
  const view = structuredClone(document);
  for (const schema of Object.values(view.components.schemas)) visit(schema, document.components.schemas);
  return view;
}

function visit(schema: Schema, schemas: Schemas): void {
  if (schema.oneOf && !schema.discriminator && isMixed(unionBranches(schema, schemas))) {
    for (const keyword of Object.keys(schema)) if (keyword !== 'description') delete schema[keyword];
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property.const === 'string') fillTag(schema, name, property, property.const);
  }
  for (const inside of subschemas(schema)) visit(inside, schemas);
}

/** Whether what generators get wrong is one branch among others; null does not count. */
function isMixed(branches: readonly Schema[]): boolean {
  const others = branches.filter(({ type }) => type !== 'null');
  return others.length > 1 && others.some(({ type, discriminator }) => type === 'array' || discriminator);
}

function fillTag(schema: Schema, name: string, property: Schema, tag: string): void {
  delete property.const;
  Object.assign(property, { enum: [tag], default: tag });
  schema.required = schema.required?.filter((required) => required !== name);
  if (schema.required?.length === 0) delete schema.required;
}
