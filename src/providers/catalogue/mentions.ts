import type { CatalogueInput } from './catalogue-input.ts';

/** A place of the configuration that names a model. */
export interface Mention {
  readonly path: string;
  readonly name: string;
  /** null: any. */
  readonly provider: string | null;
  /** Whether it may also lead to a mixture, which is served by its own models. */
  readonly orMixture: boolean;
}

export const mention = (path: string, name: string, provider: string | null = null): Mention => ({
  path,
  name,
  provider,
  orMixture: false,
});

/** Of a place that says what requests mean by a name, or by none. */
export const mentionOrMixture = (path: string, name: string): Mention => ({
  ...mention(path, name),
  orMixture: true,
});

/** Every place, aliases aside, that names a model which has to be served. Of a provider that is off nothing is. */
export function mentionsIn({
  models,
  providers,
  pools = [],
  mixtures = [],
  integrity,
}: CatalogueInput): Mention[] {
  const found: Mention[] = [];
  if (models.default !== null) found.push(mentionOrMixture('models.default', models.default));
  for (const { name: pool, members } of pools) {
    for (const [index, { model, provider }] of members.entries()) {
      if (provider !== null && !providers.some(({ name }) => name === provider)) continue;
      found.push(mention(`pools.${pool}.members[${index}].model`, model, provider));
    }
  }
  for (const { name: mixture, proposers, aggregator } of mixtures) {
    const at = `mixtures.${mixture}`;
    found.push(...proposers.map((name, index) => mention(`${at}.proposers[${index}]`, name)));
    found.push(mention(`${at}.aggregator`, aggregator));
  }
  if (integrity?.judge != null) found.push(mention('integrity.judge', integrity.judge));
  return found;
}
