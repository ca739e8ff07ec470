import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../kernel/package-root.ts';
import { rowNamed } from './provider-rows.ts';

/** What is known of a model at one provider. */
export interface ModelFacts {
  /** The catalogue's provider whose model it is. */
  readonly provider: string;
  /** The model's name there. */
  readonly id: string;
  readonly base: string;
  readonly vendor: string;
  readonly contextWindow: number | null;
  readonly maxOutputTokens: number | null;
  /** Besides text: `image`, `audio`, `file`. */
  readonly input: readonly string[];
  readonly reasoning: boolean;
  /** Capabilities that this model has not, though others at its provider have. */
  readonly lacks: readonly string[];
  /** Bedrock's inference profiles, through which it can be asked; empty text for the model itself. */
  readonly profiles?: readonly string[] | undefined;
  /** Unix seconds; 0 when unknown. */
  readonly created: number;
}

/** The models of generated/catalogue.json. */
export interface Snapshot {
  /** Of one of the catalogue's providers, by base name in their order. */
  of(provider: string): readonly ModelFacts[];
  /** A model by its base name: at this provider, else wherever it is first found. */
  find(base: string, provider: string): ModelFacts | undefined;
  /** Everywhere that a name fits: base name, qualified name or a provider's own, letters' case aside. */
  named(name: string): readonly ModelFacts[];
}

/** A line of the file; see scripts/catalogue/name-models.ts. */
interface Line {
  readonly id: string;
  readonly base?: string;
  readonly vendor?: string;
  readonly context?: number;
  readonly maxOutput?: number;
  readonly input?: readonly string[];
  readonly reasoning?: true;
  readonly lacks?: readonly string[];
  readonly profiles?: readonly string[];
  readonly created?: number;
}

/** For gateways that have no provider but the sandbox. */
export const EMPTY_SNAPSHOT: Snapshot = { of: () => [], find: () => undefined, named: () => [] };

let loaded: Promise<Snapshot> | undefined;

/** Reads the snapshot, once: only gateways that have a provider besides the sandbox need it. */
export const loadSnapshot = (): Promise<Snapshot> => {
  loaded ??= read();
  return loaded;
};

async function read(): Promise<Snapshot> {
  const text = await readFile(path.join(packageRoot, 'generated', 'catalogue.json'), 'utf8');
  const { providers } = JSON.parse(text) as { readonly providers: Readonly<Record<string, readonly Line[]>> };
  const all = new Map(
    Object.entries(providers).map(([provider, lines]) => [
      provider,
      lines.map((line) => factsOf(provider, line)),
    ]),
  );
  const everywhere = [...all.values()].flat();
  const byBase = Map.groupBy(everywhere, (facts) => facts.base);
  return {
    of: (provider) => all.get(provider) ?? [],
    find(base, provider) {
      const found = byBase.get(base);
      return found?.find((facts) => facts.provider === provider) ?? found?.[0];
    },
    named(name) {
      const wanted = name.toLowerCase();
      return everywhere.filter(({ base, vendor, id }) =>
        [base, `${vendor}/${base}`, id].some((known) => known.toLowerCase() === wanted),
      );
    },
  };
}

function factsOf(provider: string, line: Line): ModelFacts {
  return {
    provider,
    id: line.id,
    base: line.base ?? line.id,
    vendor: line.vendor ?? rowNamed(provider)?.vendor ?? provider,
    contextWindow: line.context ?? null,
    maxOutputTokens: line.maxOutput ?? null,
    input: line.input ?? [],
    reasoning: line.reasoning ?? false,
    lacks: line.lacks ?? [],
    profiles: line.profiles,
    created: line.created ?? 0,
  };
}
