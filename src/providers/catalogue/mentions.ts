import type { CatalogueInput } from './catalogue-input.ts';

/** A place of the configuration that names a model. */
export interface Mention {
  readonly path: string;
  readonly name: string;
  /** null: any. */
  readonly provider: string | null;
}

export const mention = (path: string, name: string, provider: string | null = null): Mention => ({
  path,
  name,
  provider,
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
  // The default may be a mixture, which is served by its own models.
  if (models.default !== null && !mixtures.some(({ name }) => `moa/${name}` === models.default)) {
    found.push(mention('models.default', models.default));
  }
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
