/** What a `google.rpc.Status` says, as far as it is there. */
export interface ErrorDetails {
  /** As HTTP has it. */
  readonly code?: number | undefined;
  /** `RESOURCE_EXHAUSTED` … */
  readonly rpcStatus?: string | undefined;
  readonly message?: string | undefined;
  /** `API_KEY_INVALID` … */
  readonly reasons: readonly string[];
  readonly retryAfterMs?: number | undefined;
  /** The wrong parameter in the contract's words, or null. */
  readonly param: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const NOTHING: ErrorDetails = { reasons: [], param: null };

/** Reads `{error: {code, status, message, details}}`, or an array of it; anything else says nothing. Never throws. */
export function errorDetails(body: unknown): ErrorDetails {
  const outer = Array.isArray(body) ? body[0] : body;
  const error = isObject(outer) ? outer.error : undefined;
  if (!isObject(error)) return NOTHING;
  const details = objectsIn(error.details);
  const field = details.flatMap((detail) => objectsIn(detail.fieldViolations))[0]?.field;
  return {
    code: typeof error.code === 'number' ? error.code : undefined,
    rpcStatus: typeof error.status === 'string' ? error.status : undefined,
    message: typeof error.message === 'string' && error.message !== '' ? error.message : undefined,
    reasons: details.map(({ reason }) => reason).filter((reason) => typeof reason === 'string'),
    retryAfterMs: delayIn(details.find(({ retryDelay }) => typeof retryDelay === 'string')?.retryDelay),
    param: typeof field === 'string' ? paramOf(field) : null,
  };
}

/** A duration of protocol buffers, `2s` or `0.250s`. */
function delayIn(duration: unknown): number | undefined {
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(String(duration))?.[1];
  return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1_000);
}

const PARAMS = new Map<string, string>([
  ['temperature', 'temperature'],
  ['topP', 'top_p'],
  ['topK', 'top_k'],
  ['seed', 'seed'],
  ['presencePenalty', 'presence_penalty'],
  ['frequencyPenalty', 'frequency_penalty'],
  ['maxOutputTokens', 'max_completion_tokens'],
  ['stopSequences', 'stop'],
  ['candidateCount', 'n'],
  ['logprobs', 'top_logprobs'],
  ['responseLogprobs', 'logprobs'],
  ['responseJsonSchema', 'response_format'],
  ['responseMimeType', 'response_format'],
  ['thinkingConfig', 'reasoning_effort'],
  ['contents', 'messages'],
  ['systemInstruction', 'messages'],
  ['tools', 'tools'],
  ['toolConfig', 'tool_choice'],
]);

/** `generation_config.top_k`, `contents[0].parts[1]` … as the client named it. */
function paramOf(field: string): string | null {
  const names = field
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^generationConfig\./, '')
    .split(/[.[]/);
  return PARAMS.get(names[0] ?? '') ?? null;
}
