import { type ModelTraits, modelTraits } from '../claude/models.ts';
import type { Route } from '../route.ts';

/** How a family of models takes what Converse does not say for all of them. */
export interface Family {
  /** What `toolChoice` may say at the most; less is asked for in words. */
  readonly toolChoice: 'tool' | 'any' | 'auto';
  /** Whether words may stand beside calls, or results, of tools in one turn. */
  readonly mixedTurns: boolean;
  /** Whether a conversation may have instructions apart. */
  readonly system: boolean;
  readonly stop: boolean;
  readonly sampling: boolean;
  /** Where a prefix worth caching may be marked. */
  readonly cachePoints: boolean;
  /** `outputConfig` and strict tools. */
  readonly structuredOutputs: boolean;
  /** A conversation may end with the assistant's turn, which the model then continues. */
  readonly prefill: boolean;
  /** The names, in the vendor's own request, of parameters that Converse lacks. */
  readonly extras: Readonly<Record<string, string>>;
  /** How its vendor wants to be told how much to reason; null: not at all. */
  readonly effort: 'nova' | 'gpt-oss' | 'gpt' | null;
  /** Ids of tool calls have nine letters or digits. */
  readonly shortToolIds: boolean;
  /** Claude alone. */
  readonly traits: ModelTraits | null;
}

/** What nobody has told anything of. */
const OTHER: Family = {
  toolChoice: 'auto',
  mixedTurns: false,
  system: true,
  stop: true,
  sampling: true,
  cachePoints: false,
  structuredOutputs: false,
  prefill: false,
  extras: {},
  effort: null,
  shortToolIds: false,
  traits: null,
};

/** The open models that Bedrock serves all in one way. */
const OPEN_WEIGHTS: Family = { ...OTHER, stop: false, structuredOutputs: true };

const NOVA: Family = {
  ...OTHER,
  toolChoice: 'tool',
  mixedTurns: true,
  cachePoints: true,
  extras: { top_k: 'inferenceConfig.topK' },
};

const MISTRAL: Family = { ...OTHER, shortToolIds: true };

/** The first whose pattern fits counts. */
const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/nova-2/, { ...NOVA, effort: 'nova' }],
  [/nova-/, NOVA],
  [/titan-/, { ...OTHER, system: false }],
  [/gpt-oss/, { ...OPEN_WEIGHTS, effort: 'gpt-oss' }],
  [/gpt-/, { ...OPEN_WEIGHTS, sampling: false, effort: 'gpt' }],
  [/mi[sx]tral-(7b|8x7b)/, { ...MISTRAL, system: false, extras: { top_k: 'top_k' } }],
  [/mistral-large-2|pixtral-large|mistral-small-2/, { ...MISTRAL, toolChoice: 'any' }],
  [/mi[sx]tral|ministral|magistral|devstral|voxtral/, { ...OPEN_WEIGHTS, shortToolIds: true }],
  [
    /command-r/,
    { ...OTHER, extras: { top_k: 'k', seed: 'seed', ...sameNames('presence_penalty', 'frequency_penalty') } },
  ],
  [/jamba/, { ...OTHER, extras: sameNames('presence_penalty', 'frequency_penalty') }],
  [/deepseek[.-](v|chat)|qwen|gemma|minimax|kimi|nemotron|glm-|grok-/, OPEN_WEIGHTS],
];

function sameNames(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** AWS names these alone; the newest refuse the field. */
const STRUCTURED_CLAUDES = /claude-(sonnet-4-5|haiku-4-5|opus-4-[56])/;

const families = new WeakMap<Route, Family>();

/**
 * The family of a route's model, by its id at Bedrock (`us.anthropic.claude-sonnet-4-6`, an inference profile's ARN),
 * or by its base name where the id is one that somebody has made up.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference-supported-models-features.html
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/structured-output.html
 */
export function familyOf(route: Route): Family {
  let family = families.get(route);
  if (!family) {
    family = find(route.id) ?? find(route.qualified) ?? OTHER;
    families.set(route, family);
  }
  return family;
}

/** The family of a model by its id alone. */
export const familyNamed = (id: string): Family => find(id) ?? OTHER;

function find(name: string): Family | undefined {
  const id = name.toLowerCase();
  if (id.includes('claude')) return claude(id);
  return FAMILIES.find(([pattern]) => pattern.test(id))?.[1];
}

function claude(id: string): Family {
  const traits = modelTraits(id);
  const structuredOutputs = traits.structuredOutputs && STRUCTURED_CLAUDES.test(id);
  return {
    ...OTHER,
    toolChoice: traits.forcedTools === 'never' ? 'auto' : 'tool',
    mixedTurns: true,
    cachePoints: true,
    structuredOutputs,
    prefill: traits.prefill,
    traits: { ...traits, structuredOutputs, webSearch: false },
  };
}
