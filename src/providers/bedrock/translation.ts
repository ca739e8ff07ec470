import type { RemoteImage } from '../remote-images.ts';
import type { Family } from './families.ts';

/** What the translation of one request shares. */
export interface Translation {
  readonly family: Family;
  readonly supports: { readonly audio: boolean };
  /** What has to be fetched before the request can be sent. */
  readonly remote: RemoteImage[];
  /** Names of documents that are taken: no two may have the same. */
  readonly documentNames: Set<string>;
  translated(param: string): void;
}
