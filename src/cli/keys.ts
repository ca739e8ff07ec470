import type { ConfigFlags } from '../config/read-server.ts';
import { loadKeySecret } from '../features/keys/key-secret.ts';
import { KeyManager, type NewKey } from '../features/keys/manage-keys.ts';
import { type KeyRecord, parseKeyId, type Store } from '../stores/ports.ts';
import { columns } from './columns.ts';
import { loadOrReport } from './load.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

interface Output {
  readonly json: boolean;
}

/** `parley keys create`: the key alone on standard output, shown this once. */
export const createKey = (
  flags: ConfigFlags,
  wanted: NewKey,
  { json }: Output,
  io: Terminal,
): Promise<number> =>
  withKeys(flags, io, async (keys) => {
    const { key, record } = await keys.create(wanted);
    if (json) io.out(`${JSON.stringify({ ...shown(record), key }, null, 2)}\n`);
    else {
      io.out(`${key}\n`);
      io.err(
        `${record.admin ? 'Admin key' : 'Key'} "${record.name}" (${record.id}); kept as a hash: it is shown this once.\n`,
      );
    }
    return 0;
  });

/** `parley keys list`. */
export const listKeys = (flags: ConfigFlags, { json }: Output, io: Terminal): Promise<number> =>
  withKeys(flags, io, async (keys) => {
    const records = await keys.list();
    if (json) {
      const list = { object: 'list', data: records.map(shown), has_more: false, next_cursor: null };
      io.out(`${JSON.stringify(list, null, 2)}\n`);
      return 0;
    }
    if (records.length === 0) {
      io.err('There is no stored key. Make one with: npx parley keys create --name app\n');
      return 0;
    }
    const head = ['ID', 'NAME', 'KIND', 'CREATED', 'STATE'].map((name) => io.style('dim', name));
    io.out(columns([head, ...records.map((record) => cells(record))]));
    return 0;
  });

/** `parley keys revoke`. */
export function revokeKey(flags: ConfigFlags, id: string, { json }: Output, io: Terminal): Promise<number> {
  const keyId = parseKeyId(id);
  if (!keyId) {
    // Never repeated: somebody may have pasted a key.
    throw new UsageError(
      'That is no id of a key: ids begin with key_.',
      'Ids are listed by: npx parley keys list',
    );
  }
  return withKeys(flags, io, async (keys) => {
    const revoked = await keys.revoke(keyId);
    if (json) io.out(`${JSON.stringify({ id: keyId, revoked })}\n`);
    else if (revoked) io.out(`${keyId} is revoked; running gateways refuse it within 30 seconds.\n`);
    else
      io.err(
        `No key has the id ${keyId}, or it was revoked before. Ids are listed by: npx parley keys list\n`,
      );
    return revoked ? 0 : 1;
  });
}

async function withKeys(
  flags: ConfigFlags,
  io: Terminal,
  work: (keys: KeyManager, store: Store) => Promise<number>,
): Promise<number> {
  const loaded = await loadOrReport(flags, io);
  if (!loaded) return 1;
  const { config } = loaded;
  return await withStore(config, io, (store) => {
    const keySecret = loadKeySecret({ given: config.keySecret ?? undefined, dataDir: config.dataDir });
    return work(new KeyManager({ store: store.keys, keySecret }), store);
  });
}

/** As the API will name it; the hash is nobody's business. */
const shown = (record: KeyRecord) => ({
  id: record.id,
  object: 'key',
  name: record.name,
  owner: record.owner,
  admin: record.admin,
  models: record.models,
  providers: record.providers,
  created: record.createdAt,
  expires_at: record.expiresAt,
  revoked_at: record.revokedAt,
});

function cells(record: KeyRecord): string[] {
  const { id, name, admin, createdAt, expiresAt, revokedAt } = record;
  const expired = expiresAt !== null && expiresAt * 1000 <= Date.now();
  const state =
    revokedAt !== null
      ? `revoked ${day(revokedAt)}`
      : expired
        ? `expired ${day(expiresAt)}`
        : expiresAt === null
          ? 'valid'
          : `valid until ${day(expiresAt)}`;
  return [id, name, admin ? 'admin' : 'key', day(createdAt), state];
}

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
