import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustRun, root } from '../run.ts';
import { ensureGenerator, type GeneratorConfig, readGeneratorConfig } from './generator.ts';

const IGNORE = '.openapi-generator-ignore';

/**
 * Generates the clients of `openapitools.json` out of `<folder>/openapi*.json` into `<folder>/clients/`.
 * Deterministic. Needs Java. Throws with the generator's own words.
 */
export async function writeClients(folder: string): Promise<void> {
  const config = await readGeneratorConfig();
  await ensureGenerator(config);
  const clients = path.join(folder, 'clients');
  await mkdir(clients, { recursive: true });
  await removeOld(clients);
  const ignore = path.join(root, 'generated', 'clients', IGNORE);
  if (path.join(clients, IGNORE) !== ignore) await copyFile(ignore, path.join(clients, IGNORE));
  const temporary = await mkdtemp(path.join(tmpdir(), 'parley-clients-'));
  try {
    const file = path.join(temporary, 'openapitools.json');
    await writeFile(file, JSON.stringify(moved(config, folder)));
    await mustRun('openapi-generator-cli', ['generate', '--openapitools', file]);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** A schema that is gone leaves its file behind, as the generator never deletes. */
async function removeOld(clients: string): Promise<void> {
  const entries = await readdir(clients, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  await Promise.all(folders.map(({ name }) => rm(path.join(clients, name), { recursive: true })));
}

/** The configuration with the paths of `generated/` leading into another folder. */
function moved(config: GeneratorConfig, folder: string): unknown {
  return JSON.parse(JSON.stringify(config), (_key, value) =>
    typeof value === 'string' && value.startsWith('generated/')
      ? path.join(folder, value.slice('generated/'.length))
      : value,
  );
}
