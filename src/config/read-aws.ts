import type { Access, AccessQuestion } from './access.ts';
import type { ConfigPath } from './config-path.ts';
import { keyVariable, type Variables } from './environment.ts';
import type { Findings } from './findings.ts';
import type { AwsConfig } from './gateway-config.ts';
import type { ProviderSources } from './provider-sources.ts';
import type { RawProvider } from './raw-config.ts';
import { legalKey } from './read-key.ts';

export const AWS_ONLY = ['region', 'access_key_id', 'secret_access_key', 'session_token'] as const;

const BEARER = 'AWS_BEARER_TOKEN_BEDROCK';
const ACCESS_KEY = 'AWS_ACCESS_KEY_ID';
const SECRET_KEY = 'AWS_SECRET_ACCESS_KEY';

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/** Where calls go that only name a proxy: nothing there depends on it. */
const ANY_REGION = 'us-east-1';

type Credentials = NonNullable<AwsConfig['credentials']>;

/** Whether the environment has all that a call of Bedrock takes. AWS' variables are there for many other programs. */
export const isAwsSet = (variables: Variables): boolean =>
  keyVariable(variables, BEARER) !== undefined ||
  (regionIn(variables) !== undefined && credentialsIn(variables) !== undefined);

/** Region, and key or credentials: of the file, else those under which AWS' own tools look for them. */
export function readAws(
  question: AccessQuestion,
  { variables, findings }: ProviderSources,
): Access | { off: string } {
  const { at, raw, baseUrl, environmentOf } = question;
  const own = ownProof(at, raw, findings);
  const proof = own ?? (environmentOf && proofIn(variables, findings));
  if (!proof && raw.base_url == null) return { off: `neither ${BEARER} nor ${ACCESS_KEY} is set` };
  const { apiKey, credentials } = proof ?? { apiKey: null, credentials: null };
  const region =
    raw.region ?? regionOfHost(baseUrl?.ok ? baseUrl.url : '') ?? (environmentOf && regionIn(variables));
  if (raw.region !== undefined && !REGION.test(raw.region)) {
    findings.problem([...at, 'region'], 'is not a region; write one like us-east-1');
  }
  if (region === undefined && (raw.base_url == null || credentials)) {
    if (!own) return { off: 'AWS_REGION is not set' };
    findings.problem(
      [...at, 'region'],
      'is missing: calls go to a region, and their signatures name it',
      'key',
    );
  }
  const place = region ?? ANY_REGION;
  const url = baseUrl
    ? baseUrl.ok
      ? baseUrl.url
      : ''
    : `https://bedrock-runtime.${place}.${domainOf(place)}`;
  return { baseUrl: url, apiKey, aws: { region: place, credentials } };
}

type Proof = Pick<Access, 'apiKey'> & { readonly credentials: Credentials | null };

/** What the file says; undefined when it says nothing. */
function ownProof(at: ConfigPath, raw: RawProvider, findings: Findings): Proof | undefined {
  const { access_key_id: id, secret_access_key: secret, session_token: token } = raw;
  if (id == null && secret == null && token == null) {
    if (raw.api_key === undefined) return undefined;
    return { apiKey: legalKey([...at, 'api_key'], raw.api_key?.trim() || null, findings), credentials: null };
  }
  if (id == null || secret == null) {
    const missing = id == null ? 'access_key_id' : 'secret_access_key';
    findings.problem([...at, missing], 'is missing: both parts of the credentials are needed', 'key');
  }
  if (raw.api_key != null) {
    findings.problem(
      [...at, 'api_key'],
      'is one way to prove who calls, access_key_id another: write one',
      'key',
    );
  }
  return {
    apiKey: null,
    credentials: {
      accessKeyId: legalKey([...at, 'access_key_id'], id?.trim() ?? '', findings) ?? '',
      secretAccessKey: secret?.trim() ?? '',
      sessionToken: legalKey([...at, 'session_token'], token?.trim() || null, findings),
    },
  };
}

/** The key goes before credentials, as in AWS' own tools. */
function proofIn(variables: Variables, findings: Findings): Proof | undefined {
  const key = keyVariable(variables, BEARER);
  if (key !== undefined) return { apiKey: legalKey(BEARER, key, findings), credentials: null };
  const credentials = credentialsIn(variables);
  if (!credentials) return undefined;
  legalKey(ACCESS_KEY, credentials.accessKeyId, findings);
  legalKey('AWS_SESSION_TOKEN', credentials.sessionToken, findings);
  return { apiKey: null, credentials };
}

function credentialsIn(variables: Variables): Credentials | undefined {
  const accessKeyId = keyVariable(variables, ACCESS_KEY);
  const secretAccessKey = keyVariable(variables, SECRET_KEY);
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, sessionToken: keyVariable(variables, 'AWS_SESSION_TOKEN') ?? null };
}

const regionIn = (variables: Variables): string | undefined =>
  keyVariable(variables, 'AWS_REGION') ?? keyVariable(variables, 'AWS_DEFAULT_REGION');

/** `https://bedrock-runtime.eu-central-1.amazonaws.com`, and private endpoints, whose names have it as well. */
const regionOfHost = (url: string): string | undefined =>
  /\bbedrock-runtime(?:-fips)?\.([a-z]{2,4}(?:-[a-z]+)+-\d)\./.exec(url)?.[1];

/** Partitions of AWS have domains of their own. */
function domainOf(region: string): string {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn';
  return region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com';
}
