import type { ChatRequest } from '../provider.ts';
import type { RemoteImage } from '../remote-images.ts';
import type { Supports } from '../route.ts';
import type { GeminiModel } from './model.ts';
import type { FormatPlan } from './response-format.ts';

/** What the translation of one request shares. */
export interface Translation {
  readonly request: ChatRequest;
  readonly model: GeminiModel;
  readonly supports: Supports;
  readonly format: FormatPlan;
  /** JSON paths of what this target lacks, and so isn't sent. */
  readonly lacking: ReadonlySet<string>;
  /** Where uploaded files live, `https://…/v1beta`. */
  readonly filesUrl: string;
  /** What has to be fetched before the request can be sent. */
  readonly remote: RemoteImage[];
  translated(param: string): void;
}
