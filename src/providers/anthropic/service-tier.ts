import type { ChatRequest } from '../provider.ts';
import type { WireRequest } from './wire.ts';

const TIERS: Readonly<Record<string, WireRequest['service_tier']>> = {
  auto: 'auto',
  default: 'standard_only',
  // The wire has no order: it takes the priority that the account has bought.
  priority: 'auto',
};

export const tierToWire = (tier: ChatRequest['service_tier']): WireRequest['service_tier'] =>
  tier ? TIERS[tier] : undefined;
