import type { KeyId } from '../../stores/ports.ts';
import { namePatterns } from './name-patterns.ts';

/** A model at a provider, by all the names that a key's patterns may mean. */
export interface NamedTarget {
  /** `openai/gpt-4o` */
  readonly qualified: string;
  /** `gpt-4o` */
  readonly model: string;
  /** `openai`, as configured. */
  readonly provider: string;
}

/** Who asks: the key that a request came with. Made once for a key and shared by its requests. */
export interface Principal {
  readonly keyId: KeyId;
  readonly name: string;
  readonly admin: boolean;
  /** The patterns as written, for showing; `mayUse` is what decides. */
  readonly models: readonly string[];
  readonly providers: readonly string[];
  /**
   * True when a pattern fits the model, by its qualified or its base name, and one fits the provider.
   *
   * @param mixture the mixture as part of which it is asked, as `moa/NAME`: a pattern that fits this grants its models,
   *   whichever they are
   */
  mayUse(target: NamedTarget, mixture?: string | null): boolean;
}

export type PrincipalFacts = Omit<Principal, 'mayUse'>;

export function createPrincipal({ keyId, name, admin, models, providers }: PrincipalFacts): Principal {
  const fitsModel = namePatterns(models);
  const fitsProvider = namePatterns(providers);
  return Object.freeze({
    keyId,
    name,
    admin,
    models,
    providers,
    mayUse: (target: NamedTarget, mixture: string | null = null) =>
      fitsProvider(target.provider) &&
      (fitsModel(target.qualified) || fitsModel(target.model) || (mixture !== null && fitsModel(mixture))),
  });
}
