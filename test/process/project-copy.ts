import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const PARTS = [
  'package.json',
  'package-lock.json',
  'src',
  'scripts',
  'generated/openapi.json',
  'generated/openapi.yaml',
  'generated/catalogue.json',
  'generated/catalogue.NOTICE',
  'generated/validators',
];

/** Makes a folder a checkout without `dist/`, with the packages of this one. */
export async function projectCopy(folder: string): Promise<string> {
  await Promise.all(
    PARTS.map((part) => cp(path.join(PROJECT, part), path.join(folder, part), { recursive: true })),
  );
  await linkPackages(folder);
  return folder;
}

/** What npm would publish of a checkout, where it would be installed, without what it depends on. */
export async function installed(checkout: string): Promise<string> {
  const list = await npm(checkout, ['pack', '--dry-run', '--json']);
  const [{ files }] = JSON.parse(list.slice(list.indexOf('[\n'))) as [{ files: { path: string }[] }];
  const app = await temporaryFolder();
  const folder = path.join(app, 'node_modules', 'parley-gateway');
  for (const { path: name } of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await cp(path.join(checkout, name), path.join(folder, name));
  }
  await linkPackages(folder);
  return folder;
}

const linkPackages = (folder: string): Promise<void> =>
  symlink(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));

/** Runs npm in a copy. Rejects with all that it printed. */
export async function npm(cwd: string, args: readonly string[]): Promise<string> {
  const child = spawn('npm', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString('utf8');
  });
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString('utf8');
  });
  const [code] = await once(child, 'close');
  if (code !== 0 || errors.includes('No dist/')) throw new Error(`npm ${args.join(' ')}: ${output}${errors}`);
  return output;
}

/** Replaces a text in all files of a folder that have it, and fails when none has. */
export async function replaceIn(folder: string, before: string, after: string): Promise<void> {
  let found = 0;
  for (const name of await readdir(folder)) {
    const text = await readFile(path.join(folder, name), 'utf8');
    if (!text.includes(before)) continue;
    found++;
    await writeFile(path.join(folder, name), text.replaceAll(before, after));
  }
  if (found === 0) throw new Error(`No file in ${folder} has "${before}"`);
}
