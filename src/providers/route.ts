import type { Price } from './catalogue/price.ts';

/** What a model at a provider can do, as far as requests differ by it. Names are those of the configuration. */
export const CAPABILITIES = [
  'tools',
  'vision',
  'audio',
  'json_schema',
  'n',
  'logprobs',
  'seed',
  'logit_bias',
  'penalties',
  'sampling',
  'stop',
  'reasoning',
  'top_k',
  'min_p',
  'repetition_penalty',
  'beam_size',
] as const;

export type Capability = (typeof CAPABILITIES)[number];
export type Supports = Readonly<Record<Capability, boolean>>;

/** One model at one provider: a place to which a request can be sent. Made once, when the gateway starts. */
export interface Route {
  /** The provider's configured name, `openai`. */
  readonly provider: string;
  /** Base name, `gpt-4o`. */
  readonly model: string;
  readonly vendor: string;
  /** `vendor/base`, as replies name it. */
  readonly qualified: string;
  /** The model's name at the provider. */
  readonly id: string;
  readonly type: 'chat' | 'embedding';
  readonly contextWindow: number | null;
  readonly maxOutputTokens: number | null;
  readonly inputModalities: readonly string[];
  readonly outputModalities: readonly string[];
  readonly supports: Supports;
  /** null: nobody knows it, and so every cost is null. */
  readonly price: Price | null;
  /** Unix seconds; 0 when unknown. */
  readonly created: number;
}
