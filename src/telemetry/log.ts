import type { Logger } from '../kernel/logger.ts';
import { PageWriter } from './page-writer.ts';

export interface LogOptions {
  /** The least level that is written; `silent` writes nothing. */
  readonly level: string;
  readonly format: 'json' | 'pretty';
}

const LEVELS = ['debug', 'info', 'warn', 'error'] as const satisfies readonly (keyof Logger)[];
/** Names that the configuration has beyond those that the gateway writes. */
const THRESHOLDS: Readonly<Record<string, number>> = { trace: 0, fatal: 4, silent: 5 };

interface Destination {
  write(line: string): unknown;
}

/**
 * The log, on standard error: results of commands own standard output. Lines are JSON, written in the background
 * and at the process's end.
 *
 * The line is put together here and written by pages: there is one for each request, and pino, whose format this is,
 * takes several times as long for it. For people, pino's pretty printer shows the same lines.
 */
export async function createLog({ level, format }: LogOptions): Promise<Logger> {
  const least = THRESHOLDS[level] ?? (LEVELS as readonly string[]).indexOf(level);
  const destination = format === 'pretty' ? await prettyDestination() : new PageWriter(2);
  const writer = (name: (typeof LEVELS)[number], rank: number): Logger['info'] => {
    if (rank < least) return () => {};
    const head = `{"level":"${name}","time":"`;
    return (fields, message) => {
      const inside = JSON.stringify(withError(fields)).slice(1, -1);
      const comma = inside === '' ? '' : ',';
      destination.write(`${head}${isoNow()}",${inside}${comma}"msg":${JSON.stringify(message)}}\n`);
    };
  };
  const [debug, info, warn, error] = LEVELS.map(writer) as [
    Logger['info'],
    Logger['info'],
    Logger['info'],
    Logger['info'],
  ];
  return { debug, info, warn, error };
}

async function prettyDestination(): Promise<Destination> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss.l' });
}

const withError = (fields: object): object =>
  'err' in fields && fields.err instanceof Error ? { ...fields, err: describeError(fields.err) } : fields;

interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string | undefined;
  readonly cause?: ErrorDescription;
}

/** An Error's own fields are not enumerable: as it stands JSON would make it `{}`. Its causes come along. */
function describeError(error: Error): ErrorDescription {
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    message: error.message,
    ...(code !== undefined && { code }),
    stack: error.stack,
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

let second = 0;
let prefix = '';

/** ISO 8601. Only the milliseconds are written anew for each line: Date's own text takes a microsecond. */
function isoNow(): string {
  const now = Date.now();
  const milliseconds = now % 1000;
  if (now - milliseconds !== second) {
    second = now - milliseconds;
    prefix = new Date(second).toISOString().slice(0, 20);
  }
  return `${prefix}${String(milliseconds).padStart(3, '0')}Z`;
}
