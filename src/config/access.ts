import type { BaseUrl } from './base-url.ts';
import type { ConfigPath } from './config-path.ts';
import type { Adapter, AwsConfig, KnownProvider } from './gateway-config.ts';
import type { RawProvider } from './raw-config.ts';

/** Where a provider is, and what proves to it whose calls these are. */
export interface Access {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly apiVersion?: string | null;
  readonly aws?: AwsConfig;
}

export interface AccessQuestion {
  readonly at: ConfigPath;
  readonly raw: RawProvider;
  readonly adapter: Adapter;
  /** The file's own address. */
  readonly baseUrl: BaseUrl | undefined;
  /** Whose endpoint it is. */
  readonly row: KnownProvider | undefined;
  /** Whose variables may be used, if anybody's. */
  readonly environmentOf: KnownProvider | undefined;
}
