import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import type { GeminiModel } from './model.ts';
import { toGeminiSchema } from './schema.ts';

/** From here on a model may be offered functions and held to a schema at once. */
const FUNCTIONS_AND_SCHEMA_FROM = 3;

const ASKED = 'Answer with one JSON object and nothing else: no text around it, no code fence.';

/** How a wanted form of the answer is had: by the wire itself, or by asking for it in words. */
export interface FormatPlan {
  /** For `generationConfig`. */
  readonly config: { readonly responseMimeType?: string; readonly responseJsonSchema?: unknown };
  /** To be added to the instructions. */
  readonly instruction?: string | undefined;
}

const NOTHING: FormatPlan = { config: {} };

export function planFormat(request: ChatRequest, route: Route, model: GeminiModel): FormatPlan {
  const format = request.response_format;
  if (!format || format.type === 'text') return NOTHING;
  const schema = format.type === 'json_schema' ? format.json_schema.schema : undefined;
  const functions = route.supports.tools && Boolean(request.tools?.length || request.functions?.length);
  const json = { responseMimeType: 'application/json' };
  // Older models refuse functions and a JSON answer together.
  const mayHold = !functions || model.version >= FUNCTIONS_AND_SCHEMA_FROM;
  if (mayHold && !schema) return { config: json };
  if (mayHold && route.supports.json_schema) {
    return { config: { ...json, responseJsonSchema: toGeminiSchema(schema) } };
  }
  const fits = schema ? ` It fits this JSON Schema: ${JSON.stringify(schema)}` : '';
  return { config: mayHold ? json : {}, instruction: `${ASKED}${fits}` };
}
