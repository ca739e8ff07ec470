import type { Draft, Text } from './draft.ts';
import type { Prompt } from './prompt.ts';
import { instanceOf } from './schema/instance.ts';

/** Of prose that may never end, so much goes into a JSON answer. */
const QUOTED_PIECES = 6;

/**
 * The draft in the form that `response_format` asks for: an instance of the schema; or a JSON object, which is the
 * model's own answer where that is one, and holds it as `text` otherwise.
 */
export function inFormat(draft: Draft, prompt: Prompt, index: number): Draft {
  const format = prompt.request.response_format;
  if (format == null || format.type === 'text' || draft.content === null) return draft;
  if (format.type === 'json_schema') {
    const { schema } = format.json_schema;
    const { effort } = prompt;
    const instance = instanceOf(schema ?? { type: 'object' }, prompt.random(index), { effort });
    return { ...draft, content: JSON.stringify(instance) };
  }
  const text = excerpt(draft.content);
  return { ...draft, content: isJsonObject(text) ? text : JSON.stringify({ text }) };
}

function excerpt(text: Text): string {
  return typeof text === 'string' ? text : Iterator.from(text).take(QUOTED_PIECES).toArray().join('');
}

function isJsonObject(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
