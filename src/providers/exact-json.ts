// JSON.rawJSON and the reviver's third argument are in every supported Node, not yet in TypeScript's library.
const rawJson = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON;
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parseWith = JSON.parse as (text: string, reviver: Reviver) => unknown;

/** A number that JSON.parse may not give back as it was written: `1.0`, `1e3`, more digits than a double has. */
const DELICATE_NUMBER = /\d[.eE]|\d{16}|-0/;

const keepNumbers: Reviver = (_key, value, { source }) =>
  typeof value === 'number' && source !== undefined && String(value) !== source ? rawJson(source) : value;

/** Whether a text needs `parseExactJson` to survive parsing and serialising. */
export const hasDelicateNumbers = (text: string): boolean => DELICATE_NUMBER.test(text);

/**
 * Parses JSON so that JSON.stringify writes its numbers as they were: a tool's arguments are the model's words, and
 * an id of 19 digits must not be rounded on its way. Such numbers come as opaque objects: only for values that are
 * handed on, never read. Throws a SyntaxError for what is no JSON.
 */
export function parseExactJson(text: string): unknown {
  return DELICATE_NUMBER.test(text) ? parseWith(text, keepNumbers) : JSON.parse(text);
}
