import { says } from '../draft.ts';
import type { Model } from './model.ts';

/** The last user text, word for word, in every choice. */
export const echo: Model = (prompt) => says(prompt.lastText);
