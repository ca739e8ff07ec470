import { parseArgs } from 'node:util';
import { GATEWAYS, PEERS } from './gateways/index.ts';
import { FULL, type Settings, SMOKE } from './settings.ts';
import { SUITES, type SuiteName } from './suites/index.ts';

export interface Options {
  readonly suite: SuiteName;
  readonly gateways: readonly string[];
  /** A folder with another checkout of Parley, to be measured beside this one. */
  readonly against: string | undefined;
  readonly smoke: boolean;
  readonly json: boolean;
  readonly settings: Settings;
}

export const USAGE = `Usage: npm run bench -- <suite> [options]

Suites
  overhead   CPU, requests per second and added time of whole replies (1, 20, 100 KB)
  streams    chunks per second, time to the first one, memory of an open stream
  memory     resident memory, idle and under a mixed load of 30 s
  soak       the same for five minutes, with clients that leave
  startup    from exec to the first answer, cold and warm
  ranking    the routing of a request with 100 targets to choose from

Options
  --peers portkey,ferro   measure these too; installed into a temporary folder
  --against FOLDER        another checkout of Parley, measured as "before"
  --gateways NAMES        what to measure; default baseline,parley
  --rounds N              rounds per figure, 1–20; default ${FULL.rounds}
  --seconds N             length of one measurement, 1–3600
  --bodies 1,20,100       sizes for overhead, in KB, 1–1000
  --smoke                 only that it runs, within seconds; the figures mean nothing
  --json                  the result as JSON
`;

/** A wrong command line. The message says what is wrong. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  const [suite, ...more] = positionals;
  if (suite === undefined || more.length > 0 || !isSuite(suite)) {
    throw new UsageError(`One suite is wanted: ${Object.keys(SUITES).join(', ')}.`);
  }
  const peers = list(values.peers);
  const wrongPeer = peers.find((name) => !PEERS.includes(name));
  if (wrongPeer !== undefined) throw new UsageError(`No peer is called "${wrongPeer}": ${PEERS.join(', ')}.`);
  const gateways = [...new Set([...list(values.gateways ?? 'baseline,parley'), ...peers])];
  const wrong = gateways.find((name) => !Object.hasOwn(GATEWAYS, name));
  if (wrong !== undefined) throw new UsageError(`No gateway is called "${wrong}".`);
  const smoke = values.smoke === true;
  return {
    suite,
    gateways,
    against: values.against,
    smoke,
    json: values.json === true,
    settings: settingsOf(values, smoke),
  };
}

function settingsOf(values: ReturnType<typeof parsed>['values'], smoke: boolean): Settings {
  const settings = smoke ? SMOKE : FULL;
  const rounds = number('rounds', values.rounds, 20) ?? settings.rounds;
  const sizes = list(values.bodies).flatMap((text) => number('bodies', text, 1_000) ?? []);
  const bodiesKb = sizes.length > 0 ? sizes : settings.bodiesKb;
  const seconds = number('seconds', values.seconds, 3_600);
  if (seconds === undefined) return { ...settings, rounds, bodiesKb };
  const ms = seconds * 1_000;
  return { ...settings, rounds, bodiesKb, windowMs: ms, memoryMs: ms, soakMs: ms };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        peers: { type: 'string' },
        against: { type: 'string' },
        gateways: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        bodies: { type: 'string' },
        smoke: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

function number(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from 1 to ${most}, not "${text}".`);
}

function isSuite(name: string): name is SuiteName {
  return Object.hasOwn(SUITES, name);
}
