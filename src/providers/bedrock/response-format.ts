import { canBeClosed } from '../claude/json-schema.ts';
import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import { forcesTool } from '../tool-wish.ts';
import type { Family } from './families.ts';

type Schema = Readonly<Record<string, unknown>>;

/** How a wished form of the answer is had: by the wire itself, by a tool whose input is the answer, or by asking. */
export type FormatPlan =
  | { readonly by: 'nothing' }
  | { readonly by: 'wire' | 'tool'; readonly schema: Schema }
  | { readonly by: 'instruction'; readonly text: string; readonly schema: Schema | undefined };

const ANY_OBJECT = 'Answer with one JSON object and nothing else: no text around it, no code fence.';

export function planFormat(request: ChatRequest, route: Route, family: Family): FormatPlan {
  const format = request.response_format;
  if (!format || format.type === 'text') return { by: 'nothing' };
  const schema = format.type === 'json_schema' ? format.json_schema.schema : undefined;
  if (!schema) return { by: 'instruction', text: ANY_OBJECT, schema: undefined };
  if (family.structuredOutputs && route.supports.json_schema && canBeClosed(schema)) {
    return { by: 'wire', schema };
  }
  // A tool that can't be forced leaves the model free to answer with prose.
  if (family.toolChoice !== 'tool' || !route.supports.tools || forcesTool(request)) {
    const text = `${ANY_OBJECT} It fits this JSON Schema: ${JSON.stringify(schema)}`;
    return { by: 'instruction', text, schema };
  }
  return { by: 'tool', schema };
}
