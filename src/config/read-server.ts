import { isNetwork } from './check-text.ts';
import type { ConfigPath } from './config-path.ts';
import type { Variables } from './environment.ts';
import type { Findings } from './findings.ts';
import { type GatewayConfig, LOG_FORMATS, LOG_LEVELS, type ServerConfig } from './gateway-config.ts';
import type { RawServer } from './raw-config.ts';

/** What the command line says; each wins over the environment and the file. */
export interface ConfigFlags {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly config?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly logFormat?: string | undefined;
}

const SERVER_DEFAULTS = { host: '127.0.0.1', port: 8080, maxBodyBytes: 33_554_432, drainMs: 25_000 };
const PROXY_WORDS = ['loopback', 'linklocal', 'uniquelocal'];

/** A setting from the command line, else from the environment, with where it was said. */
export interface Said {
  readonly text: string;
  readonly source: 'flags' | 'environment';
  readonly name: string;
}

export function said(
  flag: string | undefined,
  flagName: string,
  variables: Variables,
  variable: string,
): Said | undefined {
  if (flag !== undefined) return { text: flag, source: 'flags', name: flagName };
  const text = variables[variable];
  return text === undefined ? undefined : { text, source: 'environment', name: variable };
}

/** Reads `server`, HOST, PORT, `--host` and `--port`. */
export function readServer(
  raw: RawServer,
  flags: ConfigFlags,
  variables: Variables,
  findings: Findings,
): ServerConfig {
  const host = said(flags.host, '--host', variables, 'HOST')?.text.trim() ?? raw.host ?? SERVER_DEFAULTS.host;
  const trustedProxies = list(raw.trusted_proxies, ['server', 'trusted_proxies'], findings, (text) =>
    isNetwork(text) || PROXY_WORDS.includes(text)
      ? undefined
      : `is neither an address, a network like 10.0.0.0/8, nor one of ${PROXY_WORDS.join(', ')}`,
  );
  const corsOrigins = list(raw.cors_origins, ['server', 'cors_origins'], findings, (text) =>
    text === '*' || isOrigin(text)
      ? undefined
      : 'is not an origin; write https://app.example.com, without a path',
  );
  return {
    host,
    port:
      readPort(said(flags.port, '--port', variables, 'PORT'), findings) ?? raw.port ?? SERVER_DEFAULTS.port,
    maxBodyBytes: raw.max_body_bytes ?? SERVER_DEFAULTS.maxBodyBytes,
    trustedProxies,
    corsOrigins,
    drainMs: raw.drain_ms ?? SERVER_DEFAULTS.drainMs,
  };
}

export function readPort(port: Said | undefined, findings: Findings): number | undefined {
  if (!port) return undefined;
  const text = port.text.trim();
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  findings.outside(port.source, port.name, 'must be a port, 0 to 65535');
  return undefined;
}

/** Reads LOG_LEVEL, LOG_FORMAT and their flags. */
export function readLog(flags: ConfigFlags, variables: Variables, findings: Findings): GatewayConfig['log'] {
  const oneOf = <Word extends string>(
    setting: Said | undefined,
    words: readonly Word[],
    otherwise: Word,
  ): Word => {
    if (!setting) return otherwise;
    const word = words.find((candidate) => candidate === setting.text.trim().toLowerCase());
    if (word === undefined)
      findings.outside(setting.source, setting.name, `must be one of ${words.join(', ')}`);
    return word ?? otherwise;
  };
  return {
    level: oneOf(said(flags.logLevel, '--log-level', variables, 'LOG_LEVEL'), LOG_LEVELS, 'info'),
    format: oneOf(said(flags.logFormat, '--log-format', variables, 'LOG_FORMAT'), LOG_FORMATS, 'json'),
  };
}

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
};

function list(
  values: readonly (string | undefined)[] | undefined,
  at: ConfigPath,
  findings: Findings,
  wrong: (text: string) => string | undefined,
): string[] {
  const good: string[] = [];
  for (const [index, text] of (values ?? []).entries()) {
    if (text === undefined) continue;
    const message = wrong(text);
    if (message === undefined) good.push(text);
    else findings.problem([...at, index], message);
  }
  return good;
}
