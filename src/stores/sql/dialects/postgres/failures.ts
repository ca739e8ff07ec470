import { DatabaseError } from 'pg';
import { StartError } from '../../../../kernel/start-error.ts';

// Classes of SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exception,
// insufficient resources, operator intervention (shutdown; but not 57014, a statement's own timeout).
const BROKEN_LINK = /^(08|53|57P)/;

// The state of the server: besides those, cancelled by timeout, lock not available, read-only (a standby after a
// failover), transaction killed for idling, system error, data corrupted.
const UNAVAILABLE = /^(08|53|57|55P03|25006|25P03|58|XX)/;

/** True when the link must not be used again: whatever did not come from the server as a plain SQL error. */
export function isBrokenLink(error: unknown): boolean {
  return error instanceof DatabaseError ? BROKEN_LINK.test(error.code ?? '') : error instanceof Error;
}

/** True when the server cannot be used now (gone, stalled, shutting down, full), whatever the statement is. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return UNAVAILABLE.test(error.code ?? '');
  // Timeouts and lost links are plain errors, or errors of the socket; a mistake of ours is a TypeError or the like.
  return error instanceof Error && (error.constructor === Error || error instanceof AggregateError);
}

/** What went wrong while opening the database at `place`, and what to do about it. */
export function explain(error: unknown, place: string): StartError {
  if (error instanceof StartError) return error;
  const [what, next] = told(error instanceof DatabaseError ? (error.code ?? '') : undefined);
  return new StartError(`${what} (${place}): ${reason(error)}.`, next, { cause: error });
}

function told(code: string | undefined): [what: string, next: string] {
  if (code === undefined || BROKEN_LINK.test(code)) {
    return ['Cannot reach the database', 'Start it, or correct PARLEY_DATABASE_URL; then start again.'];
  }
  if (code.startsWith('28')) {
    return ['The database refused the login', 'Correct user and password in PARLEY_DATABASE_URL.'];
  }
  if (code === '3D000') {
    return ['There is no such database', 'Create it (createdb), or correct PARLEY_DATABASE_URL.'];
  }
  if (code === '42501') {
    return ['The database user may not create tables', 'Grant it CREATE on the schema, then start again.'];
  }
  return [
    'Cannot bring the database up to date',
    'Use a database of its own for Parley; this one was left as it was.',
  ];
}

/** An attempt at several addresses fails with one error that has no message, only those of its parts. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map((part: Error) => part.message).join(', ');
  return error instanceof Error ? error.message : String(error);
}
