import { CAPABILITIES, CAPABILITY_NAMES, type CapabilityName } from './capabilities.ts';
import type { Told } from './outcome.ts';
import { ERRORS, type ErrorName } from './types.ts';

export type Part = 'whole' | 'stream';

/** What is guaranteed of every adapter besides capabilities and errors, each under the name that its tests give. */
const GUARANTEES = {
  schema_prose: ['Replies', 'prose in place of the JSON that a schema asks for is an error'],
  bad_reply: ['Replies', 'a reply that is none of its wire is an error'],
  bad_body: ['Replies', 'a body that is empty, cut or no JSON is an error'],
  stream_empty: ['Streams', 'an empty stream is an error before anything was given'],
  stream_truncated: ['Streams', 'a stream that ends early is an error, never an end'],
  stream_broken: ['Streams', 'a connection that breaks is an error, never an end'],
  stream_malformed: ['Streams', 'an event that is no JSON is an error'],
  stream_error_opening: ['Streams', 'an error that opens the stream comes before anything was given'],
  stream_error_later: ['Streams', 'an error in the middle comes behind the text before it'],
  stream_silent: ['Streams', 'a stream that falls silent times out'],
  stream_split: ['Streams', 'the same answer however the bytes are split'],
  cancel_whole: ['Cancellation', 'of a whole call reaches the provider'],
  cancel_stream: ['Cancellation', 'of a stream reaches the provider'],
  cancel_before: ['Cancellation', 'before the call: the provider is never asked'],
} as const satisfies Record<string, readonly [theme: string, title: string]>;

const THEMES = {
  text: 'Messages',
  roles: 'Messages',
  image_url: 'Messages',
  image_inline: 'Messages',
  audio_input: 'Messages',
  file_input: 'Messages',
  tool_call: 'Tools',
  parallel_tool_calls: 'Tools',
  one_tool_call_at_most: 'Tools',
  tool_results: 'Tools',
  tool_choice_function: 'Tools',
  tool_choice_required: 'Tools',
  tool_choice_none: 'Tools',
  json_object: 'Structured output',
  json_schema: 'Structured output',
  json_schema_translated: 'Structured output',
  stop: 'Parameters',
  stop_text: 'Parameters',
  limit: 'Parameters',
  older_limit: 'Parameters',
  sampling: 'Parameters',
  seed: 'Parameters',
  penalties: 'Parameters',
  logit_bias: 'Parameters',
  top_k: 'Parameters',
  n: 'Parameters',
  logprobs: 'Parameters',
  unknown_fields: 'Parameters',
  reasoning: 'Reasoning',
  reasoning_returned: 'Reasoning',
  refusal: 'Replies',
  filtered: 'Replies',
  cached_usage: 'Replies',
  unknown_reply_fields: 'Replies',
} as const satisfies Record<CapabilityName, string>;

export type RowName = CapabilityName | ErrorName | keyof typeof GUARANTEES;

export interface Row {
  readonly name: RowName;
  readonly theme: string;
  readonly title: string;
  /** Proved for whole replies and for streams, each; null where only one of them can have it. */
  readonly parts: readonly Part[] | null;
}

const BOTH: readonly Part[] = ['whole', 'stream'];

const capabilities = CAPABILITY_NAMES.map(
  (name): Row => ({ name, theme: THEMES[name], title: CAPABILITIES[name].title, parts: BOTH }),
);
const guarantees = Object.entries(GUARANTEES).map(
  ([name, [theme, title]]): Row => ({ name: name as RowName, theme, title, parts: null }),
);
const errors = Object.entries(ERRORS).map(
  ([name, error]): Row => ({
    name: name as ErrorName,
    theme: 'Errors of the provider',
    title: `${name.replaceAll('_', ' ')}: \`${error.kind}\`${'retryAfterMs' in error ? ', with the time to wait' : ''}`,
    parts: BOTH,
  }),
);

/** All that the conformance suite asks of an adapter, rows of one theme together. */
export const ROWS: readonly Row[] = [
  ...Map.groupBy([...capabilities, ...guarantees, ...errors], ({ theme }) => theme).values(),
].flat();

/** What a test of the conformance suite proves by passing; reporters read it as the test's `meta.proof`. */
export interface Proof extends Told {
  readonly adapter: string;
  readonly row: RowName;
  readonly part: Part | null;
}

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}
