import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { ChatCompletionChoice } from '../contract/chat.ts';
import { ProviderError } from '../kernel/errors.ts';
import type { ChatRequest, StreamEvent } from './provider.ts';
import type { WireReader } from './wire-stream.ts';

type JsonSchema = Record<string, unknown>;

/** Throws a ProviderError of kind `bad_response` for an answer that is no JSON of the wanted form. */
export type AnswerCheck = (answer: string) => void;

const PARAM = 'response_format.json_schema.schema';
const MAX_SCHEMA_CHARACTERS = 64 * 1024;
const MAX_KEPT_CHECKS = 100;

const kept = new Map<string, AnswerCheck>();
let compiler: Promise<Compiler> | undefined;

/** The schema that a request wants its answer to fit; undefined when it wants none. */
export function wantedSchema(request: ChatRequest): JsonSchema | undefined {
  const format = request.response_format;
  return format?.type === 'json_schema' ? (format.json_schema.schema ?? {}) : undefined;
}

/**
 * A check that an answer fits a client's schema, for models that are only asked in words to do so: prose in place
 * of JSON must never look like a success. Formats and patterns are not checked: they are hints to most providers,
 * and a client's regular expression could stop this process.
 * Rejects with `invalid_request` for a schema that is none, or is longer than 64 Ki characters.
 */
export async function answerCheck(schema: JsonSchema): Promise<AnswerCheck> {
  const text = JSON.stringify(schema);
  const known = kept.get(text);
  if (known) return known;
  if (text.length > MAX_SCHEMA_CHARACTERS) {
    const limit = `the schema is longer than ${MAX_SCHEMA_CHARACTERS} characters, the most this model's answers can be checked against`;
    throw new ProviderError('invalid_request', limit, { param: PARAM });
  }
  compiler ??= createCompiler();
  const check = checkOf(compile(await compiler, schema));
  const oldest = kept.size >= MAX_KEPT_CHECKS ? kept.keys().next() : undefined;
  if (oldest && !oldest.done) kept.delete(oldest.value);
  kept.set(text, check);
  return check;
}

interface Compiler {
  /** Throws an Error for a schema that is none. */
  compile(schema: JsonSchema): ValidateFunction;
}

// Loaded on first use: most requests have no schema, and starting must be quick.
async function createCompiler(): Promise<Compiler> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const options = { strict: false, logger: false, validateFormats: false } as const;
  const meta = new Ajv2020(options);
  const matchesAll = Object.assign(() => ({ test: () => true }), { code: 'matchesAll' });
  return {
    compile(schema) {
      if (!meta.validateSchema(schema)) throw new Error(meta.errorsText(meta.errors, { dataVar: 'schema' }));
      // An instance of its own (0.3 ms): an `$id` of one client must not mean anything in another's schema.
      const ajv = new Ajv2020({
        ...options,
        meta: false,
        validateSchema: false,
        code: { regExp: matchesAll },
      });
      ajv.removeKeyword('patternProperties');
      return ajv.compile(schema);
    },
  };
}

function compile(compiler: Compiler, schema: JsonSchema): ValidateFunction {
  // The dialect is not looked up: what differs between the drafts hardly occurs in schemas for answers.
  const { $schema: _dialect, $async: _async, ...rest } = schema;
  try {
    return compiler.compile(rest);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ProviderError('invalid_request', `not a JSON Schema: ${why}`, { param: PARAM, cause: error });
  }
}

function checkOf(validate: ValidateFunction): AnswerCheck {
  return (answer) => {
    let value: unknown;
    try {
      value = JSON.parse(answer);
    } catch (error) {
      throw new ProviderError('bad_response', 'the answer is no JSON, though a schema was given', {
        cause: error,
      });
    }
    if (fits(validate, value)) return;
    const [first] = validate.errors ?? [];
    const where = first?.instancePath ? ` at ${first.instancePath}` : '';
    throw new ProviderError(
      'bad_response',
      `the answer does not fit the schema${where}: ${first?.message ?? ''}`,
    );
  };
}

function fits(validate: ValidateFunction, value: unknown): boolean {
  try {
    return validate(value);
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new ProviderError('invalid_request', 'the schema refers to itself without end', {
        param: PARAM,
        cause,
      });
    }
    // Ajv calls an object's own `toString` and `valueOf` where it compares values.
    throw new ProviderError(
      'bad_response',
      'the answer has members that cannot be compared with the schema',
      {
        cause,
      },
    );
  }
}

/** Checks every complete answer. What was cut, refused or filtered, or calls tools, says so by itself. */
export function checkChoices(choices: readonly ChatCompletionChoice[], check: AnswerCheck): void {
  for (const { message, finish_reason } of choices) {
    if (finish_reason === 'stop' && message.refusal === null) check(message.content ?? '');
  }
}

/** Reads as `reader` does, and fails where an answer comes to its end without fitting: its text is held for that. */
export function checkingReader<Item>(reader: WireReader<Item>, check: AnswerCheck): WireReader<Item> {
  const answers = new Map<number, { text: string; refused: boolean }>();
  const answerAt = (index: number) => {
    const answer = answers.get(index) ?? { text: '', refused: false };
    answers.set(index, answer);
    return answer;
  };
  const look = (event: StreamEvent): void => {
    if (event.type === 'text') answerAt(event.index).text += JSON.parse(`"${event.json}"`) as string;
    else if (event.type === 'delta') {
      answerAt(event.index).text += event.delta.content ?? '';
      if (event.delta.refusal) answerAt(event.index).refused = true;
    } else if (event.type === 'finish' && event.reason === 'stop') {
      const { text, refused } = answerAt(event.index);
      if (!refused) check(text);
    }
  };
  return {
    read(item, out) {
      const from = out.length;
      reader.read(item, out);
      for (let at = from; at < out.length; at++) look(out[at] as StreamEvent);
    },
    get finished() {
      return reader.finished;
    },
    get endable() {
      return reader.endable;
    },
  };
}
