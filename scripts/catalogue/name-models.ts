import { bedrockName } from './bedrock.ts';
import type { FoundModel } from './read-source.ts';

/** A line of generated/catalogue.json. What is left out: base = id, vendor = the provider's own, no input but text. */
export interface SnapshotModel {
  readonly id: string;
  readonly base?: string;
  readonly vendor?: string;
  readonly context?: number;
  readonly maxOutput?: number;
  readonly input?: readonly string[];
  readonly reasoning?: true;
  readonly lacks?: readonly string[];
  /** Bedrock's inference profiles; empty text for the model itself. Left out: the model alone. */
  readonly profiles?: readonly string[];
  /** Unix seconds, where the id has a date. */
  readonly created?: number;
}

/** Who makes what these providers serve under their own name. */
const OWN_VENDOR: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  mistral: 'mistral',
  deepseek: 'deepseek',
  xai: 'xai',
};

/** One vendor's names at different providers. */
const VENDOR_NAMES: Readonly<Record<string, string>> = {
  'deepseek-ai': 'deepseek',
  'meta-llama': 'meta',
  'meta-models': 'meta',
  minimaxai: 'minimax',
  mistralai: 'mistral',
  'x-ai': 'xai',
  'z-ai': 'zai',
  'zai-org': 'zai',
};

/** Whose a model is, where its id does not say: by how its name begins. */
const VENDOR_PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^gpt-oss/, 'openai'],
  [/^deepseek/, 'deepseek'],
  [/^(zai-)?glm/, 'zai'],
  [/^kimi/, 'moonshotai'],
  [/^qwen/, 'qwen'],
  [/^minimax/, 'minimax'],
  [/^(llama|muse)/, 'meta'],
];

interface NamedModel extends FoundModel {
  base: string;
  readonly vendor: string;
}

/**
 * Gives each model its vendor and base name, one base name for what is the same model at several providers:
 * the vendor's own where the vendor is a provider.
 */
export function nameModels(found: readonly FoundModel[]): Record<string, SnapshotModel[]> {
  const named: NamedModel[] = found.map((model) => ({ ...model, ...nameOf(model) }));
  for (const same of Map.groupBy(named, (model) => `${model.vendor}/${comparable(model.base)}`).values()) {
    const own = same.find((model) => OWN_VENDOR[model.provider] === model.vendor);
    const names = same.map((model) => model.base).toSorted();
    const base = own?.base ?? names.find((name) => name.includes('.')) ?? names[0];
    for (const model of same) model.base = base ?? model.base;
  }
  const providers: Record<string, SnapshotModel[]> = {};
  for (const [provider, models] of Map.groupBy(named, (model) => model.provider)) {
    providers[provider] = models.toSorted((a, b) => compare(a.base, b.base) || compare(a.id, b.id)).map(line);
  }
  return Object.fromEntries(Object.entries(providers).toSorted(([a], [b]) => compare(a, b)));
}

/** `accounts/fireworks/models/glm-5p3`, `~anthropic/claude-opus-latest`, `Qwen/Qwen3.5-9B`, `claude-opus-5`. */
function nameOf({ provider, id }: FoundModel): { base: string; vendor: string } {
  if (provider === 'bedrock') {
    const { base, vendor } = bedrockName(id);
    return { base, vendor };
  }
  const own = OWN_VENDOR[provider];
  const parts = id.split('/');
  let base = parts.at(-1) ?? id;
  if (provider === 'fireworks') base = base.replaceAll(/(?<=\d)p(?=\d)/g, '.');
  if (own === undefined) base = base.toLowerCase();
  // Hosts add how they serve Llama; the model is the same.
  if (base.startsWith('llama-3')) base = base.replace(/-(instruct|versatile|instant)$/, '');
  const written = provider === 'fireworks' || parts.length < 2 ? undefined : parts.at(-2)?.toLowerCase();
  const organisation = written?.replace(/^~/, '');
  if (organisation === 'amazon') base = base.replace(/-v\d$/, '');
  const byName = VENDOR_PREFIXES.find(([begins]) => begins.test(base))?.[1];
  const vendor =
    organisation === undefined ? (byName ?? own ?? provider) : (VENDOR_NAMES[organisation] ?? organisation);
  return { base, vendor };
}

/** `claude-opus-4.8` is `claude-opus-4-8`. */
const comparable = (name: string): string => name.toLowerCase().replaceAll(/[._]/g, '-');

/** By code points: the order must not depend on a machine's language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function line({
  provider,
  id,
  base,
  vendor,
  context,
  maxOutput,
  input,
  reasoning,
  lacks,
  profiles,
}: NamedModel): SnapshotModel {
  const created = dateOf(id);
  return {
    id,
    ...(base !== id && { base }),
    ...(vendor !== (OWN_VENDOR[provider] ?? provider) && { vendor }),
    ...(context !== null && { context }),
    ...(maxOutput !== null && { maxOutput }),
    ...(input.length > 0 && { input }),
    ...(reasoning && { reasoning }),
    ...(lacks.length > 0 && { lacks }),
    ...(profiles?.some((profile) => profile !== '') && { profiles }),
    ...(created !== undefined && { created }),
  };
}

/** Of `…-2024-08-06` and `…-20250929`. */
function dateOf(id: string): number | undefined {
  const match = /-(20\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(id);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 1000 : undefined;
}
