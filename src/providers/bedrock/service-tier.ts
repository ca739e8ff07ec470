import type { ChatRequest } from '../provider.ts';

const TIERS: Readonly<Record<string, string>> = { default: 'default', flex: 'flex', priority: 'priority' };

/** Converse's word for a tier; undefined for `auto`, which is what it does when told nothing, and for those it lacks. */
export const tierToWire = (tier: ChatRequest['service_tier']): string | undefined =>
  tier ? TIERS[tier] : undefined;

export const isKnownTier = (tier: NonNullable<ChatRequest['service_tier']>): boolean =>
  tier === 'auto' || tier in TIERS;
