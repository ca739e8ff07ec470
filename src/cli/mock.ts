import { listenAddress } from '../config/listen-address.ts';
import { StartError } from '../kernel/start-error.ts';
import type { Mock, MockOptions } from '../mock/server.ts';
import { loadOrReport } from './load.ts';
import { problemsTable } from './print-findings.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_ADDRESS = { host: '127.0.0.1', port: 8090 };

export interface MockFlags {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly key?: string | undefined;
  readonly fault?: string | undefined;
  /** A gateway's configuration: its sandbox is the mock's. */
  readonly config?: string | undefined;
}

/** `parley mock`: serves the sandbox's models as providers do, until a signal ends it. */
export async function mock(flags: MockFlags, { json }: { json: boolean }, io: Terminal): Promise<number> {
  const { host, port, problems } = await listenAddress(flags, DEFAULT_ADDRESS);
  if (problems.length > 0) {
    io.err(`${problemsTable(problems, io.styleErr)}See: npx parley mock --help\n`);
    return 2;
  }
  const sandbox = await sandboxOf(flags.config, io);
  if (sandbox === undefined) return 1;
  const server = await listen({ host, port, key: flags.key, fault: flags.fault, ...sandbox });
  const end = () => void server.close();
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  io.out(json ? `${JSON.stringify({ url: server.url })}\n` : `Parley mock is listening on ${server.url}\n`);
  return 0;
}

/** The settings of a configuration's sandbox; undefined when the configuration is not right. */
async function sandboxOf(
  config: string | undefined,
  io: Terminal,
): Promise<Pick<MockOptions, 'sandbox'> | undefined> {
  if (config === undefined) return {};
  const loaded = await loadOrReport({ config }, io);
  if (!loaded) return undefined;
  return { sandbox: loaded.config.providers.find(({ adapter }) => adapter === 'sandbox')?.sandbox };
}

async function listen(options: MockOptions): Promise<Mock> {
  const { startMock } = await import('../mock/server.ts');
  try {
    return await startMock(options);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(error.message, 'See: npx parley mock --help');
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const why = code === 'EADDRINUSE' ? 'is in use' : `can't be used (${code})`;
    throw new StartError(
      `Port ${options.port} on ${options.host} ${why}.`,
      'Choose another one with PORT=… or --port (0 takes any free one).',
      { cause: error },
    );
  }
}
