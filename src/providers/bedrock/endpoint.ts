import type { UpstreamRequest } from '../../kernel/http-client.ts';
import type { ProviderSettings } from '../provider.ts';
import { pathSegment, Signer } from './signature.ts';

type Header = readonly [name: string, value: string];

const SERVICE = 'bedrock';

/** Where calls go, and how they prove whose they are. */
export class Endpoint {
  readonly origin: string;
  readonly host: string;
  readonly #basePath: string;
  readonly #signer: Signer | null;
  /** Sent on each call and signed. */
  readonly #signed: readonly Header[];
  /** Sent on each call, not signed: proxies may change them. */
  readonly #plain: readonly Header[];

  constructor({ baseUrl, apiKey, headers, aws }: ProviderSettings) {
    const base = new URL(baseUrl);
    this.origin = base.origin;
    this.host = base.host;
    this.#basePath = base.pathname.replace(/\/+$/, '');
    this.#signer = aws?.credentials ? new Signer(aws.credentials, aws.region, SERVICE) : null;
    const all = new Map([
      ['content-type', 'application/json'],
      ['user-agent', 'parley'],
    ]);
    if (apiKey !== null) all.set('authorization', `Bearer ${apiKey}`);
    for (const [name, value] of Object.entries(headers)) all.set(name.toLowerCase(), value);
    if (this.#signer) all.delete('authorization');
    this.#signed = [...all].filter(isSigned);
    this.#plain = [...all].filter((header) => !isSigned(header));
  }

  /** One call. @param model its id or ARN @param now when it is signed */
  request(model: string, stream: boolean, body: string, now = new Date()): UpstreamRequest {
    const path = `${this.#basePath}/model/${pathSegment(model)}/${stream ? 'converse-stream' : 'converse'}`;
    const accept: Header = ['accept', stream ? 'application/vnd.amazon.eventstream' : 'application/json'];
    const proof = this.#signer?.sign(
      { method: 'POST', path, headers: [['host', this.host], ...this.#signed], body },
      now,
    );
    const headers = [...this.#signed, ...this.#plain, accept, ...(proof ?? [])];
    return { method: 'POST', path, headers: headers.flat(), body };
  }
}

/** AWS asks for these; all others a proxy on the way may change. */
const isSigned = ([name]: Header): boolean => name === 'content-type' || name.startsWith('x-amz');
