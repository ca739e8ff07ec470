import { type BaseUrl, readBaseUrl } from './base-url.ts';
import { isHeaderName, isHeaderValue } from './check-text.ts';
import type { ConfigPath } from './config-path.ts';
import type { Findings } from './findings.ts';
import type { Adapter, KnownProvider, OffProvider, ProviderConfig } from './gateway-config.ts';
import type { ProviderSources } from './provider-sources.ts';
import type { RawProvider } from './raw-config.ts';
import { readAccess } from './read-access.ts';
import { readModels } from './read-models.ts';
import { readSandbox } from './read-sandbox.ts';
import { reservedProvider } from './section-names.ts';

export const DEFAULT_TIMEOUTS = { connectMs: 5_000, firstTokenMs: 60_000, idleMs: 60_000, totalMs: 600_000 };
export const DEFAULT_MAX_CONCURRENCY = 200;

/** The name under which the embedded provider is on unless the file says otherwise. */
export const SANDBOX = 'sandbox';

export type ReadProvider =
  | { readonly on: true; readonly provider: ProviderConfig }
  | { readonly on: false; readonly provider: OffProvider };

/** Reads one entry of `providers`, or one that only the environment asks for (`raw` is empty). */
export function readProvider(name: string, raw: RawProvider, sources: ProviderSources): ReadProvider {
  const { findings } = sources;
  const at: ConfigPath = ['providers', name];
  const byName = sources.known.find((row) => row.name === name);
  const reserved = reservedProvider(name);
  if (reserved !== undefined) findings.problem(at, reserved, 'key');
  if (name === SANDBOX && raw.adapter !== undefined && raw.adapter !== 'sandbox') {
    findings.problem([...at, 'adapter'], 'must be sandbox: this is the embedded provider’s name');
  }
  const adapter = name === SANDBOX ? 'sandbox' : (raw.adapter ?? byName?.adapter ?? 'openai');
  const baseUrl = adapter === 'sandbox' ? undefined : readUrl(at, raw, sources);
  const row = adapter === 'sandbox' ? undefined : rowOf(byName, adapter, baseUrl, sources.known);
  if (adapter !== 'sandbox' && raw.base_url == null && !row) {
    const known = sources.known.map((candidate) => candidate.name).join(', ');
    findings.problem(
      [...at, 'base_url'],
      `is missing: "${name}" is not in the catalogue (${known}, ${SANDBOX})`,
    );
  }

  const models = readModels(at, raw.models ?? {}, findings);
  const headers = readHeaders(at, raw.headers ?? {}, findings);
  const sandbox = readSandbox(at, raw, adapter, findings);
  const vendor = row?.name ?? (adapter === 'sandbox' ? SANDBOX : name);
  const off = (reason: string): ReadProvider => ({
    on: false,
    provider: { name, adapter, vendor, models, reason },
  });
  if (raw.enabled === false) return off('it is switched off by enabled: false');

  const unset = sources.unsetKey(name);
  const environmentOf = byName ?? (raw.base_url == null ? row : undefined);
  const access =
    unset === undefined
      ? readAccess({ at, raw, adapter, baseUrl, row, environmentOf }, sources)
      : { off: `${unset} is not set` };
  if ('off' in access) {
    findings.warning(at, `is off: ${access.off}`);
    return off(access.off);
  }
  if (access.apiKey !== null && baseUrl?.ok && !baseUrl.encrypted && !baseUrl.private) {
    findings.warning([...at, 'base_url'], 'is http: the key travels unencrypted');
  }
  const timeouts = raw.timeouts ?? {};
  return {
    on: true,
    provider: {
      name,
      adapter,
      ...access,
      headers,
      timeouts: {
        connectMs: timeouts.connect_ms ?? DEFAULT_TIMEOUTS.connectMs,
        firstTokenMs: timeouts.first_token_ms ?? DEFAULT_TIMEOUTS.firstTokenMs,
        idleMs: timeouts.idle_ms ?? DEFAULT_TIMEOUTS.idleMs,
        totalMs: timeouts.total_ms ?? DEFAULT_TIMEOUTS.totalMs,
      },
      maxConcurrency: raw.max_concurrency ?? DEFAULT_MAX_CONCURRENCY,
      vendor,
      models,
      ...(sandbox && { sandbox }),
    },
  };
}

/**
 * Whose endpoint it is: by the provider's name, by the origin of its `base_url`, or, of the wires that one vendor
 * alone speaks and where no address is written, by the adapter.
 */
function rowOf(
  byName: KnownProvider | undefined,
  adapter: Adapter,
  baseUrl: BaseUrl | undefined,
  known: readonly KnownProvider[],
): KnownProvider | undefined {
  if (byName) return byName;
  if (baseUrl) {
    if (!baseUrl.ok) return undefined;
    const { origin } = new URL(baseUrl.url);
    return known.find((row) => row.adapter === adapter && originOf(row) === origin);
  }
  return adapter === 'openai' ? undefined : known.find((row) => row.adapter === adapter);
}

const originOf = ({ baseUrl }: KnownProvider): string | undefined =>
  baseUrl === null ? undefined : new URL(baseUrl).origin;

function readUrl(
  at: ConfigPath,
  raw: RawProvider,
  { findings, allowPrivate }: ProviderSources,
): BaseUrl | undefined {
  if (raw.base_url == null) return undefined;
  const url = readBaseUrl(raw.base_url);
  const here = [...at, 'base_url'];
  if (!url.ok) findings.problem(here, url.message);
  else if (url.private && !allowPrivate) {
    findings.problem(here, 'is a private address, which security.allow_private_upstreams: false forbids');
  }
  return url;
}

// The adapters and the HTTP client write these themselves; a second one would break the request or leak the key.
const RESERVED = [
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'transfer-encoding',
  'upgrade',
];

function readHeaders(
  at: ConfigPath,
  headers: Record<string, string>,
  findings: Findings,
): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    const here = [...at, 'headers', name];
    if (!isHeaderName(name)) findings.problem(here, 'is not the name of a header', 'key');
    else if (RESERVED.includes(name.toLowerCase()))
      findings.problem(here, 'is set by the gateway itself', 'key');
    else if (!isHeaderValue(value)) findings.problem(here, 'holds characters that no header can have');
  }
  return headers;
}
