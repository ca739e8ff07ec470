import type { ChatRequest } from '../provider.ts';
import type { Route } from '../route.ts';
import type { WireRequest } from './wire.ts';

const BY_CAPABILITY = {
  tools: ['tools', 'tool_choice', 'parallel_tool_calls', 'functions', 'function_call'],
  stop: ['stop'],
  reasoning: ['reasoning_effort'],
} as const;

/** Parameters that the configuration says this model has no use for. */
export function switchedOff({ supports }: Route): readonly string[] {
  if (supports.tools && supports.stop && supports.reasoning) return [];
  return Object.entries(BY_CAPABILITY).flatMap(([capability, names]) =>
    supports[capability as keyof typeof BY_CAPABILITY] ? [] : names,
  );
}

/** The request without what is switched off; mostly itself. */
export function withoutSwitchedOff(request: ChatRequest, route: Route): ChatRequest {
  const off = switchedOff(route);
  if (!off.some((name) => name in request)) return request;
  return Object.fromEntries(Object.entries(request).filter(([name]) => !off.includes(name))) as ChatRequest;
}

/** Texts that end the answer. The wire refuses those without a visible character: `lacks` names them. */
export function stopSequences(stop: ChatRequest['stop']): string[] | undefined {
  if (!stop) return undefined;
  const kept = (typeof stop === 'string' ? [stop] : stop).filter((text) => /\S/.test(text));
  return kept.length > 0 ? kept : undefined;
}

/** Paths of the stop texts that can't be sent. */
export function lackingStops(stop: ChatRequest['stop']): string[] {
  if (!stop) return [];
  if (typeof stop === 'string') return /\S/.test(stop) ? [] : ['stop'];
  return stop.flatMap((text, index) => (/\S/.test(text) ? [] : [`stop[${index}]`]));
}

const TIERS: Readonly<Record<string, WireRequest['service_tier']>> = {
  auto: 'auto',
  default: 'standard_only',
  // The wire has no order: it takes the priority that the account has bought.
  priority: 'auto',
};

export const tierToWire = (tier: ChatRequest['service_tier']): WireRequest['service_tier'] =>
  tier ? TIERS[tier] : undefined;
