import { readFile, stat } from 'node:fs/promises';
import type { Variables } from './environment.ts';
import { isMissing, reasonOf } from './file-reason.ts';
import type { Findings } from './findings.ts';
import { SECRETS } from './provider-sources.ts';
import type { RawConfig } from './raw-config.ts';
import type { UnsetText } from './read-yaml.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** What a configuration file says, as far as it is right. */
export interface ConfigFile {
  readonly raw: RawConfig;
  /** The texts whose variable is not set, by pointer. */
  readonly unset: ReadonlyMap<string, UnsetText>;
  /** The file's text; null when there is none, or none that can be read. */
  readonly text: string | null;
}

const NONE: ConfigFile = { raw: {}, unset: new Map(), text: null };

/**
 * Reads and checks the file at `path`. Every problem is told to `findings`; never rejects.
 *
 * @param asked somebody named the file, so that it has to be there
 */
export async function readConfigFile(
  path: string,
  asked: boolean,
  variables: Variables,
  findings: Findings,
): Promise<ConfigFile> {
  const text = await readText(path, asked, findings);
  if (text === null) return NONE;
  const [{ readYaml }, { validate }] = await Promise.all([import('./read-yaml.ts'), import('./validate.ts')]);
  const file = await readYaml(text, variables, findings);
  for (const { at, variable } of file.unset.values()) {
    // A provider without its key is only off; whatever else is left open would be guessed.
    const isProviderKey = at.length === 3 && at[0] === 'providers' && SECRETS.some((key) => key === at[2]);
    if (variable === null || isProviderKey) continue;
    findings.problem(at, `${variable} is not set; set it, or write a default: \${${variable}:-…}`);
  }
  return { raw: validate(file, findings), unset: file.unset, text };
}

async function readText(path: string, asked: boolean, findings: Findings): Promise<string | null> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      findings.syntax(null, null, `is larger than ${MAX_BYTES} bytes`);
      return null;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (asked || !isMissing(error)) findings.syntax(null, null, `can't be read: ${reasonOf(error)}`);
    return null;
  }
}
