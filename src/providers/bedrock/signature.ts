import { createHmac, hash } from 'node:crypto';
import type { AwsCredentials } from '../provider.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';

export interface SignableRequest {
  readonly method: string;
  /** As it is sent: its segments encoded, without a query. */
  readonly path: string;
  /** Names in lower case and values in turn; `host` and whatever else is signed. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/**
 * Signs requests to one service of AWS in one region (Signature Version 4).
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export class Signer {
  readonly #credentials: AwsCredentials;
  readonly #region: string;
  readonly #service: string;
  #day = '';
  /** Is the same all day. */
  #key: Buffer | undefined;

  constructor(credentials: AwsCredentials, region: string, service: string) {
    this.#credentials = credentials;
    this.#region = region;
    this.#service = service;
  }

  /** The headers to send besides those of the request. */
  sign(request: SignableRequest, now: Date): [name: string, value: string][] {
    const { accessKeyId, sessionToken } = this.#credentials;
    const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = time.slice(0, 8);
    const added: [string, string][] = [['x-amz-date', time]];
    if (sessionToken !== null) added.push(['x-amz-security-token', sessionToken]);
    const headers = [...request.headers, ...added].sort(([a], [b]) => (a < b ? -1 : 1));
    const names = headers.map(([name]) => name).join(';');
    const canonical = [
      request.method,
      canonicalPath(request.path),
      '',
      ...headers.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
      '',
      names,
      hash('sha256', request.body, 'hex'),
    ].join('\n');
    const scope = `${day}/${this.#region}/${this.#service}/aws4_request`;
    const text = `${ALGORITHM}\n${time}\n${scope}\n${hash('sha256', canonical, 'hex')}`;
    const signature = createHmac('sha256', this.#keyOf(day)).update(text).digest('hex');
    const authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return [...added, ['authorization', authorization]];
  }

  #keyOf(day: string): Buffer {
    if (this.#key && this.#day === day) return this.#key;
    const steps = [day, this.#region, this.#service, 'aws4_request'];
    this.#key = steps.reduce(
      (key, step) => createHmac('sha256', key).update(step).digest(),
      Buffer.from(`AWS4${this.#credentials.secretAccessKey}`),
    );
    this.#day = day;
    return this.#key;
  }
}

/** One segment of a path, with nothing but RFC 3986's unreserved characters. */
export const pathSegment = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** What was encoded for sending is encoded once more for signing, everywhere but in S3: `%3A` is signed as `%253A`. */
const canonicalPath = (path: string): string => path.split('/').map(pathSegment).join('/');
