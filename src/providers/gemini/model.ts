/** What a request must know of the model that it goes to. */
export interface GeminiModel {
  /** `2.5`, `3`, `3.1`; the newest for names without a number (`gemini-flash-latest`). */
  readonly version: number;
  /** Pro models can't be told not to think. */
  readonly pro: boolean;
}

/** @param id the model's name at the provider */
export function geminiModel(id: string): GeminiModel {
  const version = /gemini-(\d+(?:\.\d+)?)/.exec(id)?.[1];
  return {
    version: version === undefined ? Number.POSITIVE_INFINITY : Number(version),
    pro: /-pro\b/.test(id),
  };
}

/** From here on a call of a function that comes back without its signature is refused. */
export const SIGNED_CALLS_FROM = 3;

/** From here on the provider itself fetches files by https. */
export const FETCHES_FROM = 2.5;
