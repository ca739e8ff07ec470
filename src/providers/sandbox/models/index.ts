import { context } from './context.ts';
import { echo } from './echo.ts';
import type { Model } from './model.ts';
import { reasoner } from './reasoner.ts';
import { refuser } from './refuser.ts';
import { story } from './story.ts';
import { tools } from './tools.ts';

/** The chat models by their base names. */
export const CHAT_MODELS: ReadonlyMap<string, Model> = new Map(
  Object.entries({ echo, context, story, tools, reasoner, refuser }),
);

/** The embedding model's base name; see `embed`. */
export const EMBEDDING_MODEL = 'embed';
