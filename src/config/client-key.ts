import { StartError } from '../kernel/start-error.ts';
import { isHeaderValue } from './check-text.ts';
import { keyVariable, readEnvironment } from './environment.ts';

/**
 * The key by which commands ask a running gateway: PARLEY_KEY, also of `.env`. Never an argument: shells keep those.
 * Undefined when it is not set; rejects with a StartError when it can't be read or can be no key.
 */
export async function clientKey(env = process.env, cwd = process.cwd()): Promise<string | undefined> {
  const { variables, problem } = await readEnvironment(env, cwd);
  const key = keyVariable(variables, 'PARLEY_KEY');
  if (key === undefined && problem !== null) {
    throw new StartError(`.env ${problem}.`, 'Make it readable, or set PARLEY_KEY in the environment.');
  }
  if (key !== undefined && !isHeaderValue(key)) {
    throw new StartError('PARLEY_KEY holds characters that no key can have.', 'Copy the key anew.');
  }
  return key;
}
