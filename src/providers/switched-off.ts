import type { ChatRequest } from './provider.ts';
import type { Route } from './route.ts';

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
