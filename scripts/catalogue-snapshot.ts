/**
 * `node scripts/catalogue-snapshot.ts`: what is known of the catalogue's models → generated/catalogue.json.
 *
 * Run by hand when models have changed; the result is committed, so that neither a start nor CI needs the source.
 * The same version of the source gives the same bytes.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nameModels } from './catalogue/name-models.ts';
import { notice } from './catalogue/notice.ts';
import { readSource, SOURCES } from './catalogue/read-source.ts';
import { mustRun, root } from './run.ts';

/** It needs packages that no registry has, so it is unpacked, never installed. */
const SOURCE = '@earendil-works/pi-ai@1.5.2';

const folder = await mkdtemp(path.join(tmpdir(), 'parley-catalogue-'));
try {
  await mustRun('npm', ['pack', SOURCE, '--silent', '--ignore-scripts', '--pack-destination', folder]);
  const [archive] = await readdir(folder);
  if (archive === undefined) throw new Error(`npm packed nothing for ${SOURCE}`);
  await mustRun('tar', ['-xzf', path.join(folder, archive), '-C', folder]);
  const unpacked = path.join(folder, 'package');

  const found = await Promise.all(
    Object.entries(SOURCES).map(async ([provider, file]) => {
      const text = await readFile(path.join(unpacked, 'dist/providers/data', file), 'utf8');
      return readSource(provider, JSON.parse(text));
    }),
  );
  const providers = nameModels(found.flat());

  // One model a line: a later snapshot then shows in its diff what has changed.
  const lists = Object.entries(providers).map(([provider, models]) => {
    const lines = models.map((model) => JSON.stringify(model)).join(',\n');
    return `${JSON.stringify(provider)}: [\n${lines}\n]`;
  });
  const json = `{\n"source": ${JSON.stringify(SOURCE)},\n"providers": {\n${lists.join(',\n')}\n}\n}\n`;
  await writeFile(path.join(root, 'generated', 'catalogue.json'), json);

  const { author, license } = JSON.parse(await readFile(path.join(unpacked, 'package.json'), 'utf8'));
  if (license !== 'MIT') throw new Error(`the licence of ${SOURCE} is ${license} now: look at it first`);
  await writeFile(path.join(root, 'generated', 'catalogue.NOTICE'), notice(SOURCE, author));
  const count = Object.values(providers).flat().length;
  process.stdout.write(`generated/catalogue.json: ${count} models, ${Math.round(json.length / 1024)} KiB\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
