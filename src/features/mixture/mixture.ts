import { MIXTURE_PREFIX } from '../../providers/catalogue/catalogue-input.ts';

/** A mixture as configured. */
export interface MixtureSettings {
  readonly name: string;
  readonly proposers: readonly string[];
  readonly aggregator: string;
  /** Whether the proposals are criticised before they are put together. */
  readonly critique: boolean;
}

/** The configured mixtures by name, callable as `moa/NAME`. */
export class Mixtures {
  readonly #byName: ReadonlyMap<string, MixtureSettings>;

  constructor(mixtures: readonly MixtureSettings[]) {
    this.#byName = new Map(mixtures.map((mixture) => [mixture.name, mixture]));
  }

  get all(): readonly MixtureSettings[] {
    return [...this.#byName.values()];
  }

  /** Whether a model's name is a mixture's, be there one of that name or not. */
  isNamed(model: string): boolean {
    return model.startsWith(MIXTURE_PREFIX);
  }

  /** The mixture that a model's name stands for. */
  find(model: string): MixtureSettings | undefined {
    return this.isNamed(model) ? this.#byName.get(model.slice(MIXTURE_PREFIX.length)) : undefined;
  }
}
