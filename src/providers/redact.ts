import { ProviderError } from '../kernel/errors.ts';
import type { WireReader } from './wire-stream.ts';

const HIDDEN = '…';
/** Local servers are given words for keys (`none`, `ollama`), which are no secrets. */
const MIN_KEY_CHARACTERS = 8;

/** What must not be told of a provider: its keys, and where it is. */
export const secretsOf = (host: string, ...keys: (string | null | undefined)[]): readonly string[] => [
  ...keys.filter((key): key is string => typeof key === 'string' && key.length >= MIN_KEY_CHARACTERS),
  host,
];

/**
 * Takes what a client must not see out of errors: the provider's key and host, which servers and proxies repeat.
 * @param secrets texts that are replaced wherever they stand
 */
export function redact(error: unknown, secrets: readonly string[]): unknown {
  if (!(error instanceof ProviderError)) return error;
  const message = secrets.reduce((text, secret) => text.replaceAll(secret, HIDDEN), error.message);
  if (message === error.message) return error;
  const { status, param, retryAfterMs } = error;
  return new ProviderError(error.kind, message, {
    param,
    ...(status === undefined ? {} : { status }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

/** Reads as `reader` does, with errors redacted. */
export function redactingReader<Item>(
  reader: WireReader<Item>,
  secrets: readonly string[],
): WireReader<Item> {
  return {
    read(item, out) {
      try {
        reader.read(item, out);
      } catch (error) {
        throw redact(error, secrets);
      }
    },
    get finished() {
      return reader.finished;
    },
    get endable() {
      return reader.endable;
    },
  };
}
