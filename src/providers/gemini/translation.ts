import type { ChatRequest } from '../provider.ts';
import type { Supports } from '../route.ts';
import type { GeminiModel } from './model.ts';
import type { FormatPlan } from './response-format.ts';
import type { Part } from './wire.ts';

/** A file that has to be fetched before the request can be sent: it takes the place of `parts[at]`. */
export interface RemoteFile {
  readonly url: string;
  readonly parts: Part[];
  readonly at: number;
  /** JSON path of the content part that names it. */
  readonly param: string;
}

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
  readonly remote: RemoteFile[];
  translated(param: string): void;
}
