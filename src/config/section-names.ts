import type { Findings } from './findings.ts';

/** What `provider` in a request says when `model` names a pool. */
const POOL = 'pool';

/** What `model` begins with when it names a mixture. */
const MIXTURE = 'moa';

/** Names count letters' case aside: two of a section that differ in nothing else are a mistake. */
export function refuseTwins(
  section: 'providers' | 'pools' | 'mixtures',
  names: readonly string[],
  findings: Findings,
): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) findings.problem([section, name], `is "${other}" in other letters`, 'key');
    seen.set(name.toLowerCase(), name);
  }
}

/** Why a provider can't have this name; undefined when it can. */
export function reservedProvider(name: string): string | undefined {
  const folded = name.toLowerCase();
  if (folded === POOL) return `can't be a provider's name: provider: "${POOL}" in a request asks for a pool`;
  return folded === MIXTURE ? `can't be a provider's name: ${MIXTURE}/… are mixtures` : undefined;
}

/** Why a vendor can't have this name; undefined when it can. */
export const reservedVendor = (name: string): string | undefined =>
  name.toLowerCase() === MIXTURE ? `can't be a vendor's name: ${MIXTURE}/… are mixtures` : undefined;

/** Whether a model's name is that of a mixture. */
export const isMixture = (name: string): boolean => name.toLowerCase().startsWith(`${MIXTURE}/`);
