type JsonSchema = Readonly<Record<string, unknown>>;

/** How a model that can't be held to a schema is asked to fit it. */
export interface SchemaInstruction {
  readonly text: string;
  /** The answer is to be an object, the only value that a JSON mode knows; others are asked for in words alone. */
  readonly object: boolean;
}

export const schemaInstruction = (schema: JsonSchema): SchemaInstruction => ({
  text: `Answer with JSON and nothing else, without a code fence. It must fit this JSON Schema:\n${JSON.stringify(schema)}`,
  object: schema.type === undefined || schema.type === 'object',
});
