import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../run.ts';
import { writeClients } from './write-clients.ts';
import { contractFiles, writeContract } from './write-contract.ts';

/**
 * Generates all that comes from the contract again, elsewhere, and names the files of `generated/` that differ.
 * `clients` needs Java and takes 12 s more.
 */
export async function findDrift(options: { readonly clients: boolean }): Promise<string[]> {
  const fresh = await mkdtemp(path.join(tmpdir(), 'parley-drift-'));
  try {
    await writeContract(fresh);
    if (options.clients) await writeClients(fresh);
    const committed = path.join(root, 'generated');
    const names = [...contractFiles, ...(options.clients ? await clientFiles([committed, fresh]) : [])];
    const same = await Promise.all(
      names.map((name) => equal(path.join(committed, name), path.join(fresh, name))),
    );
    return names.filter((_name, index) => !same[index]);
  } finally {
    await rm(fresh, { recursive: true });
  }
}

/** What compiling the clients leaves behind; git ignores it, too. */
const BUILT = /(^|\/)(target|build|__pycache__|[^/]*\.egg-info)\//;

async function clientFiles(folders: readonly string[]): Promise<string[]> {
  const names = new Set<string>();
  for (const folder of folders) {
    const entries = await readdir(path.join(folder, 'clients'), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) names.add(path.relative(folder, path.join(entry.parentPath, entry.name)));
    }
  }
  return [...names].filter((name) => !BUILT.test(name)).sort();
}

async function equal(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([read(a), read(b)]);
  return one !== undefined && other !== undefined && one.equals(other);
}

function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
