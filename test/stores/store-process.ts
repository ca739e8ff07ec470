// A second process on the same database, for tests: node store-process.ts COMMAND DATA_DIR [DATABASE_URL]
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { loadKeySecret } from '../../src/features/keys/key-secret.ts';
import { KeyManager } from '../../src/features/keys/manage-keys.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { openStore } from '../../src/stores/sql/open-store.ts';

const [, , command, dataDir = '', databaseUrl] = process.argv;

const store = await openStore({ dataDir, databaseUrl, log: silentLogger });
const keys = new KeyManager({ store: store.keys, keySecret: loadKeySecret({ dataDir }) });

const tell = (line: string) =>
  new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));

if (command === 'first-start') {
  await tell((await keys.firstAdminKey({ otherKeys: false })) ?? 'none');
  await store.close();
} else if (command === 'write-until-killed') {
  for (;;) {
    const { record } = await keys.create({ name: 'written' });
    await tell(record.hash);
    await setImmediate();
  }
} else if (command === 'hold-lock') {
  const db = new DatabaseSync(path.join(dataDir, 'parley.db'));
  db.exec('begin immediate');
  await tell('locked');
  await setTimeout(300);
  db.exec('commit');
  db.close();
  await store.close();
} else {
  throw new Error(`unknown command ${command}`);
}
