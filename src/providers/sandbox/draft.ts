/** Text whole, or in pieces that end where tokens end and are made as they are asked for; the pieces may never end. */
export type Text = string | Iterable<string>;

/** A tool call as a model decided on it. `input` is JSON for functions, free text for custom tools. */
export interface Call {
  /** `legacy`: the deprecated `function_call`. */
  readonly form: 'function' | 'custom' | 'legacy';
  readonly id: string;
  readonly name: string;
  readonly input: string;
}

/** What a model would say if nothing limited it. Null is silence, which is not the same as empty text. */
export interface Draft {
  readonly reasoning: Text | null;
  readonly content: Text | null;
  readonly refusal: string | null;
  readonly calls: readonly Call[];
}

const SILENCE: Draft = { reasoning: null, content: null, refusal: null, calls: [] };

export const says = (content: Text, reasoning: Text | null = null): Draft => ({
  ...SILENCE,
  content,
  reasoning,
});
export const refuses = (refusal: string): Draft => ({ ...SILENCE, refusal });
export const callsTools = (calls: readonly Call[]): Draft => ({ ...SILENCE, calls });
