import { chatRequestOf } from '../../contract/validate-chat.ts';
import type { ExplainRouting } from '../../pipeline/explain.ts';
import type { Handler } from '../handler.ts';

/** The ranking that a chat request would get. Its body is held to the contract by the same code as a chat request's. */
export const createExplainRouting =
  (explain: ExplainRouting): Handler<'explainRouting'> =>
  async ({ body, principal }) => ({ body: await explain(chatRequestOf(body), principal) });
