import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Gateway, startGateway } from './app.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { keepTickShape } from './kernel/tick-shape.ts';
import { createLog } from './telemetry/log.ts';

export interface StartOptions {
  readonly config: GatewayConfig;
  readonly version: string;
  /** What the operator should know of the configuration. */
  readonly warnings: readonly string[];
  /** Variables that would switch a provider on, for the hint on the terminal. */
  readonly hints: readonly string[];
  /** Greets programs instead of people. */
  readonly json: boolean;
}

/** The first requests go before what only the next start, or nobody, waits for. */
const AFTER_START_MS = 500;

/** Longer than V8 waits for anything; as a number it fits into 31 bits. */
const FAR_OFF_MS = 2_000_000_000;

/** Runs the gateway until a signal ends it: SIGTERM or SIGINT drain it, a second one ends it at once. */
export async function start({ config, version, warnings, hints, json }: StartOptions): Promise<void> {
  keepTickShape();
  const log = await createLog(config.log);
  for (const warning of warnings) log.warn({}, warning);
  const gateway = await startGateway({ config, version, log });
  // Before the line that others wait for: a signal right behind it must find someone.
  onSignal(gateway, (message) => log.info({}, message));
  process.stdout.write(json ? jsonGreeting(gateway, version) : greeting(gateway, config, hints));
  gateway.ready.then(
    () => setTimeout(() => afterStart(gateway), AFTER_START_MS).unref(),
    (err: unknown) => {
      log.error({ err }, 'the start could not be completed');
      process.exit(1);
    },
  );
}

function afterStart(gateway: Gateway): void {
  // Ended by a signal, Node would never write what it has compiled. It takes a quarter of a second once.
  flushCompileCache();
  if (gateway.running === 0) giveMemoryBack();
  leaveQuietTimesAlone();
}

/**
 * Has V8 collect no garbage for want of anything better to do. In a quiet half minute it would do so twice, and give
 * nothing back that counts; but with no request there, the shapes of all that a request is made of are garbage, and the
 * code that was optimized for them with them: after that a request costs five times as much, and takes seconds to come
 * down. It is put off by 23 days, as there is no way to switch it off while V8 runs that keeps the heap's growth as it
 * is; and each flag on the command line takes 10 ms of the start.
 */
function leaveQuietTimesAlone(): void {
  setFlagsFromString(`--memory-reducer-delay-ms=${FAR_OFF_MS}`);
  setFlagsFromString(`--gc-memory-reducer-start-delay-ms=${FAR_OFF_MS}`);
}

/**
 * Gives the system back what only the start needed, a quarter of the resident memory. V8 would keep it for as long as
 * the gateway is quiet. It takes a tenth of a second, so it is only done while nobody is served.
 */
function giveMemoryBack(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void;
  collect({ type: 'major', flavor: 'last-resort' });
  setFlagsFromString('--no-expose-gc');
}

/** One line, so that who reads it need not wait for more; the key is there on the very first start only. */
const jsonGreeting = ({ url, firstAdminKey }: Gateway, version: string): string =>
  `${JSON.stringify({ url, version, admin_key: firstAdminKey ?? null })}\n`;

function greeting({ url, firstAdminKey }: Gateway, config: GatewayConfig, hints: readonly string[]): string {
  const first = `Parley is listening on ${url}\n`;
  if (firstAdminKey === undefined) return first;
  const on = config.providers.map(({ name }) => `${name} on`).join(', ');
  const hint = hints.length > 0 ? ` · set ${hints.join(', ')} … for real models` : '';
  return (
    `${first}  Admin key (shown once)   ${firstAdminKey}\n` +
    '                           stored hashed; lost? npx parley keys create --admin\n' +
    `  Try it now               curl ${url}/v1/chat/completions -H "Authorization: Bearer ${firstAdminKey}" \\\n` +
    '                             -H "Content-Type: application/json" ' +
    `-d '{"model":"sandbox/story","messages":[{"role":"user","content":"Hi"}]}'\n` +
    `  Providers                ${on}${hint}\n`
  );
}

function onSignal(gateway: Gateway, tell: (message: string) => void): void {
  let asked = false;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (asked) process.exit(1);
    asked = true;
    tell(`${signal}: finishing what runs; once more ends at once`);
    const inTime = await gateway.close();
    if (!inTime) tell('some requests were cut off at the deadline');
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
