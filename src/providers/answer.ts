import type { ProviderCompletion, ProviderStream } from './provider.ts';
import type { Route } from './route.ts';

/** What was asked for, and who gave it. */
export interface Answer<Reply> {
  readonly route: Route;
  readonly reply: Reply;
}

export type WholeAnswer = Answer<ProviderCompletion>;
export type StreamAnswer = Answer<ProviderStream>;
