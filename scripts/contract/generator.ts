import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { mustRun, root, run } from '../run.ts';

/** SHA-256 of each generator that may be run: the wrapper that fetches it compares nothing. */
const CHECKSUMS: Readonly<Record<string, string>> = {
  '7.25.0': '41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae',
};

/** `openapitools.json`. */
export interface GeneratorConfig {
  readonly 'generator-cli': {
    readonly version: string;
    readonly storageDir: string;
    readonly generators: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

export async function readGeneratorConfig(): Promise<GeneratorConfig> {
  return JSON.parse(await readFile(path.join(root, 'openapitools.json'), 'utf8')) as GeneratorConfig;
}

/** Whether the machine has what the generator runs on. */
export async function hasJava(): Promise<boolean> {
  return (await run('java', ['-version'])).code === 0;
}

/**
 * Makes sure that the pinned generator lies in `.cache/` and is the one that was checked.
 *
 * The wrapper fetches it; where it can't, because only Maven knows the mirror, Maven does. Throws with what
 * to do. The program is never run before its checksum has been compared.
 */
export async function ensureGenerator({ 'generator-cli': cli }: GeneratorConfig): Promise<void> {
  const folder = path.resolve(root, cli.storageDir);
  const jar = path.join(folder, `${cli.version}.jar`);
  if (!(await exists(jar))) await fetchGenerator(cli.version, folder, jar);
  const found = createHash('sha256')
    .update(await readFile(jar))
    .digest('hex');
  const wanted = CHECKSUMS[cli.version];
  if (found === wanted) return;
  throw new Error(
    `${path.relative(root, jar)} has SHA-256 ${found}, not ${wanted}. Delete it and try again.`,
  );
}

async function fetchGenerator(version: string, folder: string, jar: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Every command fetches first. Without a PATH there is no Java, so that nothing unchecked is run after it.
  const wrapper = await run('openapi-generator-cli', ['version'], { PATH: '' });
  if (await exists(jar)) return;
  const artifact = `org.openapitools:openapi-generator-cli:${version}`;
  const maven = ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  await mustRun('mvn', maven).catch((error: Error) => {
    throw new Error(`The generator could not be fetched.\n${wrapper.output}\n${error.message}`);
  });
  await rename(path.join(folder, `openapi-generator-cli-${version}.jar`), jar);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
