/** What a text is as JSON, or undefined when it is none. Never throws. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON object that a text is, or undefined when it is anything else. Never throws. */
export function parsedObject(text: string): Record<string, unknown> | undefined {
  return /^\s*\{/.test(text) ? (parsedJson(text) as Record<string, unknown> | undefined) : undefined;
}
