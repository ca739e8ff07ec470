import { type ConfigPath, formatPath } from './config-path.ts';
import type { Findings } from './findings.ts';
import type { PoolConfig, PoolMemberConfig } from './orchestration-config.ts';
import { type ProviderNames, standingOf } from './provider-names.ts';
import type { RawConfig, RawPool } from './raw-config.ts';
import { isMixture, refuseTwins } from './section-names.ts';

/** Reads `pools`: who is in each, that all can be told apart, and that their providers are there. */
export function readPools(
  raw: RawConfig['pools'],
  providers: ProviderNames,
  findings: Findings,
): PoolConfig[] {
  const entries = Object.entries(raw ?? {});
  refuseTwins(
    'pools',
    entries.map(([name]) => name),
    findings,
  );
  return entries.map(([name, pool]) => {
    const at: ConfigPath = ['pools', name];
    const policy = pool.policy ?? 'weighted';
    const members = readMembers([...at, 'members'], pool, providers, findings);
    checkWeights([...at, 'members'], policy, pool, findings);
    return { name, policy, members };
  });
}

function readMembers(
  at: ConfigPath,
  { members = [] }: RawPool,
  providers: ProviderNames,
  findings: Findings,
): PoolMemberConfig[] {
  const seen = new Map<string, number>();
  const found: PoolMemberConfig[] = [];
  for (const [index, member] of members.entries()) {
    if (member?.model == null) continue;
    const { model, provider = null, weight = 1 } = member;
    const here = [...at, index];
    if (isMixture(model)) findings.problem([...here, 'model'], 'is a mixture: pools are of models');
    if (provider !== null) checkProvider([...here, 'provider'], provider, providers, findings);
    const identity = `${provider ?? ''}\0${model.toLowerCase()}`;
    const first = seen.get(identity);
    if (first !== undefined) findings.problem(here, `is the same as ${formatPath([...at, first])}`);
    else seen.set(identity, index);
    found.push({ model, provider, weight });
  }
  return found;
}

function checkProvider(at: ConfigPath, name: string, providers: ProviderNames, findings: Findings): void {
  const standing = standingOf(name, providers);
  if (standing === 'unknown') {
    findings.problem(at, `"${name}" is not configured; configured: ${providers.configured.join(', ')}`);
  } else if (standing !== 'on') {
    findings.warning(at, `names "${name}", which is off: ${standing.off}`);
  }
}

function checkWeights(
  at: ConfigPath,
  policy: PoolConfig['policy'],
  { members = [] }: RawPool,
  findings: Findings,
): void {
  if (policy === 'weighted') {
    if (members.length > 0 && [...members].every((member) => member?.weight === 0)) {
      findings.problem(at, 'all have weight 0, so that none goes first: give one a weight');
    }
    return;
  }
  for (const [index, member] of members.entries()) {
    if (member?.weight !== undefined) {
      findings.warning([...at, index, 'weight'], `is not used: the pool's policy is ${policy}`);
    }
  }
}
