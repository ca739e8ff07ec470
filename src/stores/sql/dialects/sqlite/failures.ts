import { StartError } from '../../../../kernel/start-error.ts';

// Primary result codes, https://www.sqlite.org/rescode.html
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

const UNAVAILABLE = new Set([BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB]);

const MAKE_WRITABLE =
  'Make the data folder writable for this user, or set PARLEY_DATA_DIR to another folder.';

/** True when the file cannot be used now (locked, full, unreadable, broken), whatever the statement is. */
export function isUnavailable(error: unknown): boolean {
  const code = resultCode(error);
  return code !== undefined && UNAVAILABLE.has(code);
}

/** A file that is not, or no longer, a sound database. */
export function damaged(file: string, how: string, cause?: unknown): StartError {
  return new StartError(
    `The database file ${file} is damaged: ${how}.`,
    'Restore it from a backup. To start empty, move it and its -wal and -shm files away yourself: Parley never does.',
    { cause },
  );
}

/** What went wrong while opening `file`, and what to do about it. */
export function explain(error: unknown, file: string): StartError {
  if (error instanceof StartError) return error;
  const why = error instanceof Error ? error.message : String(error);
  const code = resultCode(error);
  if (code === CORRUPT || code === NOTADB) return damaged(file, why, error);
  const [what, next] = told(code, error);
  return new StartError(`${what} (${file}): ${why}.`, next, { cause: error });
}

function told(code: number | undefined, error: unknown): [what: string, next: string] {
  if (code === BUSY || code === LOCKED) {
    return ['Another process keeps the database locked', 'End the process that holds it, then start again.'];
  }
  if (code === FULL) return ['The disk is full', 'Make room on the disk, then start again.'];
  const ofTheFileSystem = error instanceof Error && 'syscall' in error;
  if (ofTheFileSystem || (code !== undefined && UNAVAILABLE.has(code))) {
    return ['Cannot read or write the database file', MAKE_WRITABLE];
  }
  return [
    'Cannot bring the database up to date',
    'The file was left as it was; report this with the message.',
  ];
}

/** The primary result code of an error of node:sqlite; undefined for any other error. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return Number(error.errcode) & 0xff;
}
