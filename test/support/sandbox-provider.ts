import type { ProviderConfig } from '../../src/config/gateway-config.ts';
import type { SandboxReply } from '../../src/providers/provider.ts';
import { sandbox } from './gateway.ts';

interface Behaviour {
  /** Says this to everything. */
  readonly says?: string;
  readonly fault?: string;
  readonly replies?: readonly SandboxReply[];
  readonly latencyMs?: number;
  readonly maxConcurrency?: number;
}

/** A provider of the sandbox's models that answers, or fails, as a test wants it to. */
export function sandboxProvider(name: string, behaviour: Behaviour = {}): ProviderConfig {
  const { says, fault = null, replies = [], latencyMs = 0, maxConcurrency = 100 } = behaviour;
  return {
    ...sandbox,
    name,
    maxConcurrency,
    sandbox: {
      latencyMs,
      tokensPerSecond: 0,
      fault,
      replies: says === undefined ? replies : [...replies, { match: '', reply: says }],
    },
  };
}
