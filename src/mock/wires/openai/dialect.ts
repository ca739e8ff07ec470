import { RequestRefused } from '../../../providers/sandbox/request-refused.ts';
import type { Problem } from '../wire.ts';
import { errorBody } from './errors.ts';

/** How one who speaks this wire differs from the others. */
export interface Dialect {
  /** A model that is not served, or not for this. */
  unknownModel(asked: string): RequestRefused;
  errorBody(problem: Problem): unknown;
  /** Events of a stream before all others. */
  readonly opening: readonly string[];
  /** More members of every choice. */
  readonly choice: object;
}

export const OPENAI: Dialect = {
  unknownModel: (asked) =>
    new RequestRefused(`The model \`${asked}\` does not exist or you do not have access to it.`, {
      status: 404,
      code: 'model_not_found',
    }),
  errorBody,
  opening: [],
  choice: {},
};
