import { says } from '../draft.ts';
import type { Model } from './model.ts';

/** The JSON array of the messages that the model was given, so that memory, documents and pruning can be seen. */
export const context: Model = (prompt) => says(JSON.stringify(prompt.request.messages));
