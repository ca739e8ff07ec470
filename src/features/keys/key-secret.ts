import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../kernel/start-error.ts';

const FILE = 'key-secret';

/**
 * The secret that key hashes are keyed with: the given one (PARLEY_KEY_SECRET), else the one in the data folder,
 * made on the first start with mode 0600.
 *
 * Gateways that share a PostgreSQL database must be given the same one: each would make its own otherwise, and
 * know only the keys that it made itself. Throws a StartError when the file cannot be made or read.
 */
export function loadKeySecret({ given, dataDir }: { given?: string | undefined; dataDir: string }): string {
  if (given !== undefined) return given;
  const file = join(dataDir, FILE);
  try {
    const secret = read(file) ?? make(file, dataDir);
    if (secret !== '') return secret;
  } catch (error) {
    throw new StartError(
      `Cannot keep the key secret in ${file}: ${error instanceof Error ? error.message : String(error)}.`,
      'Make the data folder writable for this user, or set PARLEY_KEY_SECRET.',
      { cause: error },
    );
  }
  throw new StartError(
    `The key secret in ${file} is empty.`,
    'Restore the file from a backup, or delete it if there are no keys yet; or set PARLEY_KEY_SECRET.',
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Written and synced beside its place, then linked to it: the file is there whole or not at all, and of two
 * processes the second takes the first one's.
 */
function make(file: string, dataDir: string): string {
  const secret = randomBytes(32).toString('base64url');
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    writeSynced(draft, `${secret}\n`);
    linkSync(draft, file);
    return secret;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeSynced(file: string, text: string): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
