import { DEFAULT_DIMENSIONS, embed } from '../../../providers/sandbox/embed.ts';
import { EMBEDDING_MODEL } from '../../../providers/sandbox/models/index.ts';
import { countTokens } from '../../../providers/sandbox/tokens.ts';
import { Cursor } from '../cursor.ts';
import { baseName } from '../models.ts';
import type { Operation } from '../wire.ts';
import { type Dialect, OPENAI } from './dialect.ts';

/** OpenAI's limits. */
const MOST_INPUTS = 2_048;
const MOST_DIMENSIONS = 3_072;

/** `POST /v1/embeddings`. @see https://platform.openai.com/docs/api-reference/embeddings/create */
export const createEmbedding: Operation = ({ body }) => ({ kind: 'json', body: embeddings(body, OPENAI) });

/** The reply to a request of this wire, whoever serves it. */
export function embeddings(request: unknown, dialect: Dialect): object {
  const body = new Cursor(request);
  const model = body.at('model').text();
  if (baseName(model) !== EMBEDDING_MODEL) throw dialect.unknownModel(model);
  const dimensions = body.at('dimensions').optionalWhole(1, MOST_DIMENSIONS) ?? DEFAULT_DIMENSIONS;
  const format = body.at('encoding_format');
  const base64 = format.isThere && format.oneOf(['float', 'base64']) === 'base64';
  const inputs = inputsOf(body.at('input'));
  const tokens = inputs.reduce((sum, input) => sum + input.tokens, 0);
  const data = inputs.map(({ text }, index) => {
    const vector = embed(text, dimensions);
    return { object: 'embedding', index, embedding: base64 ? encoded(vector) : vector };
  });
  const usage = { prompt_tokens: tokens, total_tokens: tokens };
  return { object: 'list', data, model, usage };
}

interface Input {
  readonly text: string;
  readonly tokens: number;
}

/** One text, or one list of token ids, or a list of either. */
function inputsOf(input: Cursor): Input[] {
  if (input.isText) return [inputOf(input)];
  const items = input.items();
  if (items.length === 0 || items.length > MOST_INPUTS) input.fail(`must have 1 to ${MOST_INPUTS} inputs`);
  return typeof items[0]?.value === 'number' ? [inputOf(input)] : items.map(inputOf);
}

function inputOf(input: Cursor): Input {
  if (!input.isText) {
    const ids = input.items().map((id) => id.whole(0, Number.MAX_SAFE_INTEGER));
    if (ids.length === 0) input.fail('must not be empty');
    return { text: ids.join(' '), tokens: ids.length };
  }
  const text = input.text();
  if (text === '') input.fail('must not be empty');
  return { text, tokens: countTokens(text) };
}

/** 32-bit floats, the low byte first. */
function encoded(vector: readonly number[]): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * 4);
  return bytes.toString('base64');
}
