import type { ConfigPath } from './config-path.ts';
import type { Findings } from './findings.ts';
import type { IntegrityConfig, MixtureConfig } from './orchestration-config.ts';
import type { RawConfig } from './raw-config.ts';
import { isMixture, refuseTwins } from './section-names.ts';

/** Reads `mixtures`. None may be made of mixtures: that could go round for ever. */
export function readMixtures(raw: RawConfig['mixtures'], findings: Findings): MixtureConfig[] {
  const entries = Object.entries(raw ?? {});
  refuseTwins(
    'mixtures',
    entries.map(([name]) => name),
    findings,
  );
  return entries.map(([name, { proposers = [], aggregator, critique = false }]) => {
    const at: ConfigPath = ['mixtures', name];
    for (const [index, proposer] of proposers.entries()) {
      refuseMixture([...at, 'proposers', index], proposer, findings);
    }
    refuseMixture([...at, 'aggregator'], aggregator, findings);
    return {
      name,
      proposers: proposers.filter((proposer) => proposer !== undefined),
      aggregator: aggregator ?? '',
      critique,
    };
  });
}

/** Reads `integrity`. */
export function readIntegrity(raw: RawConfig['integrity'], findings: Findings): IntegrityConfig {
  refuseMixture(['integrity', 'judge'], raw?.judge, findings);
  return { judge: raw?.judge ?? null };
}

function refuseMixture(at: ConfigPath, name: string | null | undefined, findings: Findings): void {
  if (name != null && isMixture(name)) findings.problem(at, 'is a mixture, and must be a model');
}
