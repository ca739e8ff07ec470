/**
 * `npm run bench -- <suite>`: measures gateways side by side, against a bare proxy. See README.md.
 * Exit codes: 0 measured (whatever the figures), 1 something failed, 2 wrong command line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Options, parseOptions, USAGE, UsageError } from './options.ts';
import { killChildren } from './processes/children.ts';
import { type Cores, chooseCores, pinSelf } from './processes/cores.ts';
import { startUpstream } from './processes/start-upstream.ts';
import { describeMachine, machineText } from './report/machine.ts';
import type { SuiteResult } from './report/result.ts';
import { resultText } from './report/text.ts';
import { SUITES } from './suites/index.ts';
import { prepareGateways } from './suites/prepare-gateways.ts';

/** A run that takes longer hangs. */
const LIMIT_MS = { smoke: 60_000, full: 90 * 60_000 };

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (process.platform !== 'linux') {
    say('The benchmarks read /proc: they run on Linux only.');
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  cleanUpOnExit(folder, options.smoke ? LIMIT_MS.smoke : LIMIT_MS.full);
  const cores = chooseCores();
  const machine = describeMachine(cores);
  if (!options.json) process.stdout.write(`${machineText(machine)}\n\n`);
  const result = await runSuite(options, folder, cores);
  if (options.json) {
    const { suite, smoke, settings } = options;
    process.stdout.write(`${JSON.stringify({ suite, smoke, machine, settings, ...result }, null, 2)}\n`);
  } else {
    process.stdout.write(resultText(options.smoke ? { ...result, goals: [] } : result));
    if (options.smoke) process.stdout.write('\nA smoke run: it works, the figures mean nothing.\n');
  }
  return 0;
}

async function runSuite(options: Options, folder: string, cores: Cores): Promise<SuiteResult> {
  pinSelf(cores.load);
  const upstream = await startUpstream(cores.load);
  try {
    const progress = process.stderr.isTTY ? say : () => undefined;
    const stage = { settings: options.settings, gateways: [], upstream, cores, folder, progress };
    const gateways = await prepareGateways(options.gateways, options.against, stage, say);
    return await SUITES[options.suite]({ ...stage, gateways });
  } finally {
    await upstream.stop();
  }
}

/** Nothing is left behind, whichever way this process ends. */
function cleanUpOnExit(folder: string, limitMs: number): void {
  process.on('exit', () => {
    killChildren();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  setTimeout(() => {
    say(`The run took more than ${limitMs / 60_000} minutes and was ended.`);
    process.exit(1);
  }, limitMs).unref();
}

try {
  process.exitCode = await main();
} catch (error) {
  const wrongUse = error instanceof UsageError;
  say(
    wrongUse
      ? `${error.message}\n\n${USAGE}`
      : `The benchmark failed: ${error instanceof Error ? error.message : error}`,
  );
  process.exit(wrongUse ? 2 : 1);
}
