import type { ChatRequest } from '../provider.ts';

/** Members of the body by name: JSON text of a new value, or null to leave it out. */
export type Changes = Map<string, string | null>;

/** Sends a parameter under another name, unless it was left out. */
export function rename(changes: Changes, request: ChatRequest, name: string, wireName: string): void {
  const value = request[name as keyof ChatRequest];
  if (value == null || changes.get(name) === null) return;
  changes.set(name, null);
  changes.set(wireName, JSON.stringify(value));
}
