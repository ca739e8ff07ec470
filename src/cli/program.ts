import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ConfigFlags } from '../config/read-server.ts';
import type { ExplainFlags } from './explain/explain.ts';
import type { MockFlags } from './mock.ts';
import { START_OPTIONS } from './start.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

const HELP_COMMAND = ['help [command]', 'print this, or a command’s help'] as const;

interface CommonOptions {
  readonly config?: string;
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** Reads the command line and runs what it says; see `main`. Each command's own code is loaded only when it runs. */
export async function runProgram(args: readonly string[], io: Terminal): Promise<number> {
  let code = 0;
  const does =
    <Args extends unknown[]>(run: (...args: Args) => Promise<number>) =>
    async (...args: Args) => {
      code = await run(...args);
    };
  const program = new Command('parley')
    .description('Self-hosted, OpenAI-compatible gateway to language models')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(...HELP_COMMAND)
    .showHelpAfterError('See: npx parley --help')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(text.replace(/^error:/, `${io.styleErr('red', 'error')} `)),
    });

  const start = program.command('start').description('start the gateway');
  for (const [name, [value, text]] of Object.entries(START_OPTIONS))
    start.option(`--${name} <${value}>`, text);
  start.option('--json', 'print one line of JSON: url, version and, on the first start, admin_key');
  start.action(
    does(async () => {
      const { start: run } = await import('./start.ts');
      return run(args.slice(args.indexOf('start') + 1), io);
    }),
  );

  common(
    program.command('check').description('check the configuration; exit code 1 when it has problems'),
  ).action(
    does(async (options: CommonOptions) => {
      const { check } = await import('./check.ts');
      return check(flagsOf(options), output(options), io);
    }),
  );

  common(program.command('models').description('list the models that requests can ask for'))
    .option('--provider <name>', 'only this provider’s')
    .option('--model <name>', 'only this model, by base name, qualified name or alias')
    .option('--type <type>', 'chat or embedding')
    .option('--enabled', 'only those that can be used now')
    .option('--free', 'only those that cost nothing')
    .action(
      does(async (options: CommonOptions & ModelOptions) => {
        const { models } = await import('./models.ts');
        const { provider, model, type, enabled, free } = options;
        return models(flagsOf(options), { provider, model, type, enabled, free }, output(options), io);
      }),
    );

  common(
    program
      .command('explain')
      .description('show whom a request would be sent to, and why; no model is asked')
      .option('--model <name>', 'the model, as a request names it (default: the configured one)', nonEmpty)
      .option('--provider <name>', 'the provider; "pool" when the model is a pool', nonEmpty)
      .addOption(
        new Option('--routing <policy>', 'what to rank by (default: the configured one)').choices([
          'perf',
          'perf_avg',
          'perf-avg',
          'price',
        ]),
      )
      .option('--prompt <text>', 'the prompt (default: an empty one)')
      .addOption(
        new Option('--prompt-file <file>', 'a file of the prompt; - reads standard input').conflicts(
          'prompt',
        ),
      )
      .option('--stream', 'rank for a stream, by the time to its first token')
      .addOption(
        new Option(
          '--url <address>',
          'ask the gateway that runs there, with the key in PARLEY_KEY',
        ).conflicts(['config', 'dataDir']),
      ),
  ).action(
    does(async (options: CommonOptions & ExplainFlags) => {
      const { explain } = await import('./explain/explain.ts');
      return explain(flagsOf(options), options, output(options), io);
    }),
  );

  const keys = program
    .command('keys')
    .description('make, list and revoke API keys')
    .helpCommand(...HELP_COMMAND);
  common(keys.command('create').description('make a key and print it, once'))
    .option('--name <name>', 'what to call it (default: admin or key)', nonEmpty)
    .option('--owner <text>', 'whose it is')
    .option('--admin', 'may also administer the gateway')
    .option('--models <names>', 'models that it may use, with commas between; * stands for any text', names)
    .option('--providers <names>', 'providers that it may use', names)
    .option('--expires <time>', 'until when, such as 2027-01-31 or 2027-01-31T12:00:00Z', time)
    .action(
      does(async (options: CommonOptions & KeyOptions) => {
        const { createKey } = await import('./keys.ts');
        const { name, owner, admin = false, models, providers, expires } = options;
        const wanted = {
          name: name ?? (admin ? 'admin' : 'key'),
          owner: owner ?? null,
          admin,
          expiresAt: expires ?? null,
          ...(models && { models }),
          ...(providers && { providers }),
        };
        return createKey(flagsOf(options), wanted, output(options), io);
      }),
    );
  common(keys.command('list').description('list the stored keys, newest first')).action(
    does(async (options: CommonOptions) => {
      const { listKeys } = await import('./keys.ts');
      return listKeys(flagsOf(options), output(options), io);
    }),
  );
  common(keys.command('revoke <id>').description('revoke a key by its id, key_…')).action(
    does(async (id: string, options: CommonOptions) => {
      const { revokeKey } = await import('./keys.ts');
      return revokeKey(flagsOf(options), id, output(options), io);
    }),
  );

  program
    .command('mock')
    .description(
      'serve the sandbox’s models as OpenAI, Anthropic, Gemini, Azure and Bedrock do, with faults, for tests',
    )
    .option('--host <address>', 'address to listen on (HOST; default 127.0.0.1)')
    .option('--port <number>', 'port, 0 for any free one (PORT; default 8090)')
    .option('--key <text>', 'the only key that is accepted; without it any is')
    .option(
      '--fault <fault>',
      'how requests fail, such as "status=429;retry-after=2" or "cut-after=3;rate=0.2"',
    )
    .option('--config <file>', 'a configuration whose sandbox settings are taken: speed, fault, replies')
    .option('--json', 'print JSON')
    .action(
      does(async (options: MockFlags & CommonOptions) => {
        const { mock } = await import('./mock.ts');
        return mock(options, output(options), io);
      }),
    );

  common(program.command('migrate').description('bring the database up to date, as each start does')).action(
    does(async (options: CommonOptions) => {
      const { migrate } = await import('./migrate.ts');
      return migrate(flagsOf(options), output(options), io);
    }),
  );

  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version were asked for; all else is wrong usage, of which commander has told.
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

interface ModelOptions {
  readonly provider?: string;
  readonly model?: string;
  readonly type?: string;
  readonly enabled?: true;
  readonly free?: true;
}

interface KeyOptions {
  readonly name?: string;
  readonly owner?: string;
  readonly admin?: boolean;
  readonly models?: string[];
  readonly providers?: string[];
  readonly expires?: number;
}

/** What all commands take that read the configuration. */
const common = (command: Command): Command =>
  command
    .option('--config <file>', START_OPTIONS.config[1])
    .option('--data-dir <folder>', START_OPTIONS['data-dir'][1])
    .option('--json', 'print JSON');

const flagsOf = ({ config, dataDir }: CommonOptions): ConfigFlags => ({ config, dataDir });

const output = ({ json = false }: CommonOptions): { json: boolean } => ({ json });

function nonEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  return text.trim();
}

/** An empty list is what an unset shell variable makes: a key that may use nothing is nobody's wish. */
function names(text: string): string[] {
  const found = text.split(',').flatMap((name) => name.trim() || []);
  if (found.length === 0)
    throw new InvalidArgumentError('Name at least one; without the option all are allowed.');
  return found;
}

function time(text: string): number {
  const seconds = Math.floor(Date.parse(text) / 1000);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || !Number.isSafeInteger(seconds)) {
    throw new InvalidArgumentError('Write a time like 2027-01-31 or 2027-01-31T12:00:00Z.');
  }
  if (seconds * 1000 <= Date.now()) throw new InvalidArgumentError('That is in the past.');
  return seconds;
}
