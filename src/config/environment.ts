import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { nearestNames } from '../kernel/nearest-names.ts';
import { isMissing, reasonOf } from './file-reason.ts';
import type { Findings } from './findings.ts';

/** Variables by name; those that are empty are left out, as they count as not set. */
export type Variables = Readonly<Record<string, string>>;

/** The gateway's own, and its command line's; the providers' keys are in the catalogue. */
const OWN = [
  'PARLEY_CONFIG',
  'PARLEY_DATA_DIR',
  'PARLEY_DATABASE_URL',
  'PARLEY_REDIS_URL',
  'PARLEY_ADMIN_KEY',
  'PARLEY_KEY_SECRET',
  'PARLEY_KEY',
];

/**
 * The environment over the `.env` file of a folder: what is really set wins. A missing `.env` is the usual case.
 * Never rejects: `problem` says why a `.env` that is there could not be read.
 */
export async function readEnvironment(
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<{ variables: Variables; problem: string | null }> {
  let written: NodeJS.Dict<string> = {};
  let problem: string | null = null;
  try {
    written = parseEnv(await readFile(path.join(cwd, '.env'), 'utf8'));
  } catch (error) {
    if (!isMissing(error)) problem = `can't be read: ${reasonOf(error)}`;
  }
  const variables: Record<string, string> = {};
  // A variable that is set to nothing hides the file's: that is how one is switched off for a single start.
  for (const [name, value] of Object.entries({ ...written, ...env })) {
    if (value !== undefined && value.trim() !== '') variables[name] = value;
  }
  return { variables, problem };
}

/** Warns of a variable that looks like a mistyped one of the gateway's, unless the file asks for it. */
export function warnOfMistyped(variables: Variables, text: string, findings: Findings): void {
  for (const name of Object.keys(variables)) {
    if (!name.startsWith('PARLEY_') || OWN.includes(name) || text.includes(`\${${name}`)) continue;
    const [near] = nearestNames(name, OWN);
    if (near !== undefined) findings.warning(name, `is not used: did you mean ${near}?`);
  }
  if (variables.PARLEY_REDIS_URL !== undefined) {
    findings.warning('PARLEY_REDIS_URL', 'is not used by this version: it needs no Redis');
  }
}

/** A key as providers take it: pasted keys bring spaces and line ends along. */
export const keyVariable = (variables: Variables, name: string): string | undefined =>
  variables[name]?.trim();
