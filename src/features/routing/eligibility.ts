import type { ErrorCode } from '../../kernel/errors.ts';
import { groupedNumber } from '../../kernel/grouped-number.ts';
import type { Route } from '../../providers/route.ts';
import type { RequestNeeds } from './request-needs.ts';

/** How well a route fits a request: the lower, the better. */
export const FIT = {
  /** It does all that is asked for, itself. */
  full: 0,
  /** The gateway makes up for something, or the prompt may be too long. */
  partly: 1,
  /** It would answer without something that was asked for. Only asked where no target has that, and said so. */
  lacking: 2,
  /** It can't answer this, or not to this key. */
  never: 3,
} as const;

export type Fit = (typeof FIT)[keyof typeof FIT];

/** Who asks, and how strictly. */
export interface Access {
  /** Whether the key may use a route. */
  mayUse(route: Route): boolean;
  /**
   * For requests with `strict_params` alone: the parameters that a route neither takes nor has translated
   * (`Provider.lacks`).
   */
  readonly lacks?: ((route: Route) => readonly string[]) | undefined;
}

// Hardly any text has tokens this long on average, in any tokenizer: a longer prompt is surely too long.
const MOST_CHARACTERS_PER_TOKEN = 16;
const USUAL_CHARACTERS_PER_TOKEN = 4;

/** What speaks against a route. */
export interface Obstacle {
  readonly fit: Fit;
  /** In plain words, of the route: `it sees no images`. */
  readonly reason: string;
  /** Of those that no route of the request may have: what the client is told when every route has one. */
  readonly code: ErrorCode;
  /** JSON path of what in the request is to blame. */
  readonly param: string;
}

interface Rule extends Omit<Obstacle, 'reason'> {
  /** Whether the rule matters to a request at all: most don't, and are not looked at for each route. */
  matters(needs: RequestNeeds): boolean;
  holds(route: Route, needs: RequestNeeds): boolean;
  reason(route: Route): string;
}

const always = (): boolean => true;
const windowText = ({ contextWindow }: Route): string =>
  `its context window of ${groupedNumber(contextWindow ?? 0)} tokens`;

/** A prompt of so many characters per token at the most fits in. */
const fitsIn = ({ contextWindow }: Route, { promptCharacters }: RequestNeeds, perToken: number): boolean =>
  contextWindow === null || promptCharacters <= contextWindow * perToken;

const RULES: readonly Rule[] = [
  {
    fit: FIT.never,
    code: 'invalid_value',
    param: 'model',
    matters: always,
    holds: ({ type }) => type === 'chat',
    reason: () => 'it is no chat model',
  },
  {
    fit: FIT.never,
    code: 'context_length_exceeded',
    param: 'messages',
    matters: always,
    holds: (route, needs) => fitsIn(route, needs, MOST_CHARACTERS_PER_TOKEN),
    reason: (route) => `the prompt is too long for ${windowText(route)}`,
  },
  {
    fit: FIT.lacking,
    code: 'unsupported_parameter',
    param: 'tools',
    matters: ({ tools }) => tools,
    holds: ({ supports }) => supports.tools,
    reason: () => 'it calls no tools',
  },
  {
    fit: FIT.lacking,
    code: 'unsupported_parameter',
    param: 'messages',
    matters: ({ vision }) => vision,
    holds: ({ supports }) => supports.vision,
    reason: () => 'it sees no images',
  },
  {
    fit: FIT.lacking,
    code: 'unsupported_parameter',
    param: 'messages',
    matters: ({ audio }) => audio,
    holds: ({ supports }) => supports.audio,
    reason: () => 'it hears no audio',
  },
  {
    fit: FIT.lacking,
    code: 'unsupported_parameter',
    param: 'messages',
    matters: ({ files }) => files,
    holds: ({ inputModalities }) => inputModalities.includes('file'),
    reason: () => 'it reads no files',
  },
  {
    fit: FIT.lacking,
    code: 'unsupported_parameter',
    param: 'modalities',
    matters: ({ speech }) => speech,
    holds: ({ outputModalities }) => outputModalities.includes('audio'),
    reason: () => 'it does not speak',
  },
  {
    fit: FIT.lacking,
    code: 'unsupported_parameter',
    param: 'logprobs',
    matters: ({ logprobs }) => logprobs,
    holds: ({ supports }) => supports.logprobs,
    reason: () => 'it reports no logprobs',
  },
  {
    fit: FIT.partly,
    code: 'unsupported_parameter',
    param: 'response_format',
    matters: ({ jsonSchema }) => jsonSchema,
    holds: ({ supports }) => supports.json_schema,
    reason: () => 'it knows no schemas: the gateway asks for one in words and checks the answer',
  },
  {
    fit: FIT.partly,
    code: 'context_length_exceeded',
    param: 'messages',
    matters: always,
    // What is surely too long has been said above.
    holds: (route, needs) =>
      fitsIn(route, needs, USUAL_CHARACTERS_PER_TOKEN) || !fitsIn(route, needs, MOST_CHARACTERS_PER_TOKEN),
    reason: (route) => `the prompt may be too long for ${windowText(route)}`,
  },
];

const ALWAYS_RULES = RULES.filter(({ matters }) => matters === always);

/** Most requests need nothing special: for them nothing is put together anew. */
function rulesFor(needs: RequestNeeds): readonly Rule[] {
  const { tools, vision, audio, files, speech, logprobs, jsonSchema } = needs;
  const special = tools || vision || audio || files || speech || logprobs || jsonSchema;
  return special ? RULES.filter(({ matters }) => matters(needs)) : ALWAYS_RULES;
}

/**
 * Judges routes by what one request needs. `n` and JSON schemas are emulated, and so exclude nobody; whether a
 * model calls several tools at once is known of none.
 */
export class Eligibility {
  readonly #needs: RequestNeeds;
  readonly #access: Access;
  readonly #rules: readonly Rule[];

  constructor(needs: RequestNeeds, access: Access) {
    this.#needs = needs;
    this.#access = access;
    this.#rules = rulesFor(needs);
  }

  fit(route: Route): Fit {
    if (!this.#access.mayUse(route)) return FIT.never;
    let fit: Fit = FIT.full;
    for (const rule of this.#rules) {
      if (rule.fit > fit && !rule.holds(route, this.#needs)) fit = rule.fit;
    }
    return fit < FIT.never && (this.#access.lacks?.(route).length ?? 0) > 0 ? FIT.never : fit;
  }

  /** All that speaks against a route; what weighs most comes first. */
  obstacles(route: Route): Obstacle[] {
    const found: Obstacle[] = [];
    if (!this.#access.mayUse(route)) {
      found.push({
        fit: FIT.never,
        reason: 'this key may not use it',
        code: 'permission_denied',
        param: 'model',
      });
    }
    for (const param of this.#access.lacks?.(route) ?? []) {
      const reason = `it does not support \`${param}\``;
      found.push({ fit: FIT.never, reason, code: 'unsupported_parameter', param });
    }
    for (const { fit, code, param, holds, reason } of this.#rules) {
      if (!holds(route, this.#needs)) found.push({ fit, reason: reason(route), code, param });
    }
    return found.sort((a, b) => b.fit - a.fit);
  }
}
