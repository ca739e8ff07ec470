import { nearestNames } from '../../kernel/nearest-names.ts';
import type { CatalogueProvider } from './catalogue-input.ts';
import { PROVIDER_ROWS } from './provider-rows.ts';
import { isSandboxModel } from './sandbox-models.ts';
import type { Snapshot } from './snapshot.ts';

export interface Vacancy {
  /** Names that are served. */
  readonly names: Iterable<string>;
  readonly providers: readonly CatalogueProvider[];
  readonly snapshot: Snapshot;
}

/**
 * What would serve a name that nothing serves, in a sentence or two: the variables that switch on a provider that
 * has it, the nearest names, and a model that needs no key.
 */
export function suggestion(name: string, { names, providers, snapshot }: Vacancy): string {
  const sentences: string[] = [];
  const missing = missingVariables(name, providers, snapshot);
  if (missing.length > 0) sentences.push(`Set ${list(missing)} to have it.`);

  const sandbox = providers.find(({ adapter }) => adapter === 'sandbox');
  const near =
    sandbox && isSandboxModel(name.toLowerCase())
      ? [`sandbox/${name.toLowerCase()}`]
      : nearestNames(name, names, 3);
  if (near.length > 0) sentences.push(`Did you mean ${list(near.map((one) => JSON.stringify(one)))}?`);
  else {
    const open = providers.filter((provider) => isUnlisted(provider, snapshot));
    if (open.length > 0) {
      sentences.push(
        `Models of ${list(open.map((one) => one.name))} are asked with "provider" in the request.`,
      );
    }
  }
  if (sandbox && !near.includes('sandbox/echo')) sentences.push('"sandbox/echo" answers without any key.');
  return sentences.length > 0 ? sentences.join(' ') : 'GET /v1/models lists those that there are.';
}

/** Whether a provider's models are known to itself alone. */
export const isUnlisted = ({ adapter, vendor }: CatalogueProvider, snapshot: Snapshot): boolean =>
  adapter !== 'sandbox' && snapshot.of(vendor).length === 0;

/** The keys of the catalogue's providers that have the model and are not on. */
function missingVariables(
  name: string,
  providers: readonly CatalogueProvider[],
  snapshot: Snapshot,
): string[] {
  const on = new Set(providers.map(({ vendor }) => vendor));
  const serving = new Set(snapshot.named(name).map((facts) => facts.provider));
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return (
    PROVIDER_ROWS.filter((row) => serving.has(row.name) || row.ownNames?.test(base))
      // One variable has to be enough.
      .filter((row) => !on.has(row.name) && row.apiKeyVariable !== null && row.baseUrl !== null)
      .slice(0, 3)
      .map((row) => row.apiKeyVariable ?? '')
  );
}

function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
