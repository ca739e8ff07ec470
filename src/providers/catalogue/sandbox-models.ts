import type { ModelFacts } from './snapshot.ts';

/** The price of the sandbox's answers where none is configured: of a small model, so that costs can be seen. */
export const SANDBOX_PRICE = { input: 0.15, output: 0.6, cached_input: 0.075 } as const;
export const SANDBOX_EMBEDDING_PRICE = { input: 0.02, output: 0 } as const;

export const SANDBOX_EMBEDDING = 'embed';

/** 2026-10-31T12:00:00Z. */
const CREATED = 1_793_448_000;

const model = (base: string, reasoning = false): ModelFacts => ({
  provider: 'sandbox',
  id: base,
  base,
  vendor: 'sandbox',
  contextWindow: 128_000,
  maxOutputTokens: 16_384,
  input: ['image', 'audio', 'file'],
  reasoning,
  lacks: [],
  created: CREATED,
});

/** The models that every sandbox has; they answer to `sandbox/…` and, at a named provider, to their base name. */
export const SANDBOX_MODELS: readonly ModelFacts[] = [
  model('echo'),
  model('context'),
  model('story'),
  model('tools'),
  model('reasoner', true),
  model('refuser'),
  { ...model(SANDBOX_EMBEDDING), contextWindow: 8_192, maxOutputTokens: null, input: [] },
];

export const isSandboxModel = (name: string): boolean => SANDBOX_MODELS.some(({ base }) => base === name);
