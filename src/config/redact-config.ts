import type { AwsConfig, GatewayConfig } from './gateway-config.ts';

/** What stands for a secret that is set. */
const SET = '[set]';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A configuration for showing: keys, secrets and the values of headers are replaced, whatever they hold.
 * What is not set is null, so that one can see whether it is.
 */
export function redactConfig(config: GatewayConfig): Json {
  return {
    ...plain(config),
    databaseUrl: config.databaseUrl === null ? null : redactUrl(config.databaseUrl),
    adminKey: hidden(config.adminKey),
    keySecret: hidden(config.keySecret),
    providers: config.providers.map((provider) => ({
      ...plain(provider),
      apiKey: hidden(provider.apiKey),
      headers: Object.fromEntries(Object.keys(provider.headers).map((name) => [name, SET])),
      ...(provider.aws && { aws: redactAws(provider.aws) }),
    })),
    keys: config.keys.map((key) => ({ ...plain(key), key: hidden(key.key) })),
  };
}

const redactAws = ({ region, credentials }: AwsConfig): Json => ({
  region,
  credentials: credentials && {
    accessKeyId: SET,
    secretAccessKey: SET,
    sessionToken: hidden(credentials.sessionToken),
  },
});

const plain = (value: object): { [key: string]: Json } => JSON.parse(JSON.stringify(value));

const hidden = (secret: string | null): string | null => (secret === null ? null : SET);

/** Host and database of a database's URL; credentials and parameters may be secret. */
function redactUrl(text: string): string {
  const url = URL.parse(text);
  return url ? `${url.protocol}//${url.host}${url.pathname}` : SET;
}
