import { CHAT_MODELS, EMBEDDING_MODEL } from '../../providers/sandbox/models/index.ts';

/** Base names of everything that the mock serves. */
export const MODEL_NAMES: readonly string[] = [...CHAT_MODELS.keys(), EMBEDDING_MODEL];

/** When the models are said to have been made: 1 January 2026, in Unix seconds. */
export const CREATED = 1_767_225_600;

/** `sandbox/echo` and `echo` are the same. */
export const baseName = (model: string): string => model.replace(/^sandbox\//, '');
