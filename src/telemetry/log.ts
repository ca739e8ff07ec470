import pino from 'pino';
import type { Logger } from '../kernel/logger.ts';

export interface LogOptions {
  readonly level: string;
  readonly format: 'json' | 'pretty';
}

/** Headers and fields that hold keys, should one ever reach a log call. */
const SECRETS = [
  'apiKey',
  'api_key',
  'key_plain',
  'authorization',
  'headers.authorization',
  'headers["x-api-key"]',
];

/**
 * The log, on standard error: results of commands own standard output. Lines are written in the background, a
 * full pipe drops nothing of the request's time.
 */
export async function createLog({ level, format }: LogOptions): Promise<Logger & { flush(): void }> {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRETS, censor: '[redacted]' },
  };
  if (format === 'pretty') {
    const { default: pretty } = await import('pino-pretty');
    return pino(
      options,
      pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss.l' }),
    );
  }
  return pino(options, pino.destination({ fd: 2, sync: false, minLength: 0 }));
}
