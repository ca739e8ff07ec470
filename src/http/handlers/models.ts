import type { Model } from '../../contract/chat.ts';
import type { Query } from '../../contract/operations.ts';
import type { Principal } from '../../features/keys/principal.ts';
import { GatewayError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';
import type { Handler } from '../handler.ts';

/** What the handlers need of the listing. */
export interface ModelRows {
  list(filters: Query<'listModels'>, mayUse: MayUse): readonly Model[];
  /** With `routes`; undefined for a name that nothing serves. */
  get(name: string, mayUse: MayUse): Model | undefined;
  suggest(name: string): Promise<string>;
}

type MayUse = (route: Route, mixture?: string) => boolean;

const mayUse =
  (principal: Principal): MayUse =>
  (route, mixture) =>
    principal.mayUse(route, mixture);

/** Pools and mixtures have been looked into by the listing. An alias may be used by who may use what it stands for. */
const visible = (principal: Principal, row: Model): boolean =>
  row.subtype === 'pool' ||
  row.subtype === 'mixture' ||
  principal.mayUse({ qualified: row.alias_of ?? row.id, model: row.name, provider: row.provider });

/** Models that the caller's key may use. */
export const createListModels =
  (models: ModelRows): Handler<'listModels'> =>
  ({ query, principal }) => ({
    body: {
      object: 'list',
      data: models.list(query, mayUse(principal)).filter((row) => visible(principal, row)),
      has_more: false,
      next_cursor: null,
    },
  });

/** One model by any of its names. A model that the key may not use is not found: its existence is not told. */
export const createGetModel =
  (models: ModelRows): Handler<'getModel'> =>
  async ({ params, principal }) => {
    const row = models.get(params.model, mayUse(principal));
    if (row && visible(principal, row)) return { body: row };
    const hint = row ? '' : ` ${await models.suggest(params.model)}`;
    throw new GatewayError('model_not_found', `No model is called ${JSON.stringify(params.model)}.${hint}`, {
      param: 'model',
    });
  };
