import { refuses } from '../draft.ts';
import type { Model } from './model.ts';

/** Refuses whatever it is asked. */
export const refuser: Model = () => refuses("I'm sorry, but I can't help with that.");
