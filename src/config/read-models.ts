import type { ConfigPath } from './config-path.ts';
import type { Findings } from './findings.ts';
import type { GatewayConfig, ModelConfig, PriceConfig } from './gateway-config.ts';
import type { RawConfig, RawModel } from './raw-config.ts';
import { isMixture, reservedVendor } from './section-names.ts';

/** Reads `providers.NAME.models`. */
export function readModels(
  provider: ConfigPath,
  raw: Readonly<Record<string, RawModel | null | undefined>>,
  findings: Findings,
): ModelConfig[] {
  return Object.entries(raw).map(([name, written]) => {
    const model = written ?? {};
    const at = [...provider, 'models', name];
    if (isMixture(name)) findings.problem(at, "can't be a model's name: moa/… are mixtures", 'key');
    const reserved = model.vendor === undefined ? undefined : reservedVendor(model.vendor);
    if (reserved !== undefined) findings.problem([...at, 'vendor'], reserved);
    if (
      model.context_window !== undefined &&
      model.max_output_tokens !== undefined &&
      model.max_output_tokens > model.context_window
    ) {
      findings.problem([...at, 'max_output_tokens'], 'is larger than context_window');
    }
    return {
      name,
      vendor: model.vendor ?? null,
      id: model.id ?? null,
      type: model.type ?? null,
      contextWindow: model.context_window ?? null,
      maxOutputTokens: model.max_output_tokens ?? null,
      price: readPrice(at, model, findings),
      supports: model.supports ?? {},
    };
  });
}

function readPrice(at: ConfigPath, { price, type }: RawModel, findings: Findings): PriceConfig | null {
  if (price?.input === undefined) return null;
  if (price.output === undefined && type !== 'embedding') {
    findings.problem([...at, 'price', 'output'], 'is missing: without it no cost can be told', 'key');
  }
  return {
    input: price.input,
    output: price.output ?? 0,
    cached_input: price.cached_input,
    cache_write: price.cache_write,
    cache_write_long: price.cache_write_long,
    input_audio: price.audio_input,
    output_audio: price.audio_output,
    reasoning: price.reasoning,
  };
}

/** Reads `models`: the default and the aliases, of which none may lead back to itself. */
export function readModelNames(raw: RawConfig['models'], findings: Findings): GatewayConfig['models'] {
  const aliases = raw?.aliases ?? {};
  const told = new Set<string>();
  for (const name of Object.keys(aliases)) {
    if (isMixture(name)) {
      findings.problem(['models', 'aliases', name], "can't be an alias: moa/… are mixtures", 'key');
    }
    const circle = circleOf(name, aliases);
    if (!circle || circle.some((member) => told.has(member))) continue;
    for (const member of circle) told.add(member);
    findings.problem(['models', 'aliases', name], `leads back to itself: ${[...circle, name].join(' → ')}`);
  }
  if (raw?.default === '*') findings.problem(['models', 'default'], 'must name a model or an alias, not "*"');
  return { default: raw?.default ?? null, aliases };
}

/** The names from an alias back to itself, or undefined when it leads to a model. */
function circleOf(name: string, aliases: Readonly<Record<string, string>>): string[] | undefined {
  const seen = [name];
  for (let next = aliases[name]; next !== undefined && Object.hasOwn(aliases, next); next = aliases[next]) {
    if (next === name) return seen;
    if (seen.includes(next)) return undefined;
    seen.push(next);
  }
  return undefined;
}
