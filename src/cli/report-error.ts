import { GatewayError } from '../kernel/errors.ts';
import { StartError } from '../kernel/start-error.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Says what went wrong and what to do next; returns the exit code. */
export function reportError(error: unknown, io: Terminal): number {
  const say = (message: string, next: string) =>
    io.err(`${io.styleErr('red', 'error')}  ${message}\n${next === '' ? '' : `${next}\n`}`);
  if (error instanceof UsageError) {
    say(error.message, error.next);
    return 2;
  }
  if (error instanceof StartError) {
    say(error.message, error.next);
    return 1;
  }
  if (error instanceof GatewayError) {
    say(error.message, 'Try again; npx parley check shows what is configured.');
    return 1;
  }
  say(
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    'This is a mistake in Parley: please report it, without keys.',
  );
  return 1;
}
