import { isUtf8 } from 'node:buffer';
import { GatewayError } from '../kernel/errors.ts';
import { isJsonFault, type JsonFault, type JsonSource, scanJsonObject } from '../kernel/json-members.ts';

/** Deeper than any real request, shallower than any stack. */
const MAX_DEPTH = 64;

export interface ParsedBody {
  readonly body: unknown;
  readonly source: JsonSource;
}

/**
 * A JSON object in UTF-8 and where its members stand. Throws `invalid_json` for what is no UTF-8, no JSON object,
 * too deep, or has keys twice: whatever could be read in two ways is not passed on.
 */
export function parseJson(bytes: Buffer): ParsedBody {
  if (!isUtf8(bytes)) throw new GatewayError('invalid_json', 'The body is not valid UTF-8.');
  const text = bytes.toString('utf8');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new GatewayError('invalid_json', `The body is not valid JSON: ${reason(error)}.`);
  }
  const source = scanJsonObject(text, MAX_DEPTH, bytes);
  if (isJsonFault(source)) {
    const param = source.path === '' ? null : source.path;
    const detail = { param, message: MESSAGES[source.reason](source.path), code: 'invalid_json' };
    throw new GatewayError('invalid_json', detail.message, { param, details: [detail] });
  }
  return { body, source };
}

const MESSAGES: Record<JsonFault['reason'], (path: string) => string> = {
  duplicate_key: (path) => `\`${path}\` is there twice.`,
  forbidden_key: (path) => `\`${path}\` is not a possible name.`,
  too_deep: (path) => `\`${path}\` is nested deeper than ${MAX_DEPTH} levels.`,
  not_an_object: () => 'The body must be a JSON object.',
  invalid: () => 'The body is not valid JSON.',
};

/** V8 quotes the text around the fault, which may be anything: only what and where is kept. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const [, what = "it can't be read", where = ''] =
    /^(.*?)(?:, ".*)?(?: in JSON)?( at position \d+.*)?$/s.exec(message) ?? [];
  return `${what.replace(/, \.\.\..*$/s, '')}${where}`;
}
