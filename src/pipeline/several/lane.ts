import type { ErrorObject, Usage } from '../../contract/chat.ts';
import type { WholeAnswer } from '../../providers/answer.ts';
import type { CallAccount } from '../call-account.ts';
import type { Answerer } from '../ledger.ts';
import type { OpenStream } from '../model-calls.ts';

/** One of several models that are asked at once: its answer is the choice of its index. */
export interface Lane {
  readonly index: number;
  /** All that it is billed. */
  readonly calls: readonly CallAccount[];
  /** Who answers it, as far as that is known: a model that nobody has found is called as the client does. */
  answerer(): Answerer;
  whole(): Promise<WholeAnswer>;
  stream(): Promise<OpenStream>;
}

/** What a choice says of the model behind it. */
export interface ChoiceFacts extends Answerer {
  readonly usage?: Usage | null;
  readonly error?: ErrorObject;
}

/** All of them, as the reply's own `provider` and `model` name them. */
export const together = (answerers: readonly Answerer[]): Answerer => ({
  provider: answerers.map(({ provider }) => provider).join(','),
  model: answerers.map(({ model }) => model).join(','),
});
