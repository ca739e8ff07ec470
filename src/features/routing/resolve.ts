import { type ErrorDetail, GatewayError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';

/** Which routes serve a name. The catalogue is one. */
export interface ModelDirectory {
  readonly defaultModel: string | null;
  /** In configured order; only `provider`'s when one is named. */
  find(name: string, provider: string | null): readonly Route[];
  isProvider(name: string): boolean;
  /** The mixture that an alias of this name leads to, as `moa/NAME`. */
  mixtureOf(name: string, provider: string | null): string | undefined;
  /** One sentence on what would serve this name, for who asked for it in vain. */
  suggest(name: string): Promise<string>;
}

/** The pools, as far as routes are looked for there. */
export interface PoolDirectory {
  readonly names: readonly string[];
  next(name: string): readonly Route[] | undefined;
  preview(name: string): readonly Route[] | undefined;
}

/** What `provider` says when `model` is a pool's name. */
export const POOL_PROVIDER = 'pool';

export interface Wanted {
  readonly model: string;
  readonly provider: string | null;
  /** Where in the request the name stands, for errors: `fallback.models[0]`. */
  readonly param: string;
}

/** Routes that serve a name, at least one. */
export interface Found {
  readonly routes: readonly Route[];
  /** Their order is a pool's, not to be changed by how fast or cheap they are. */
  readonly given: boolean;
}

/** The name to ask for: the client's, else the default. Throws `missing_required_parameter` without both. */
export function modelNamed(model: string | null, directory: ModelDirectory): string {
  const name = model ?? directory.defaultModel;
  if (name !== null) return name;
  const detail: ErrorDetail = {
    param: 'model',
    message: '`model` is required: no default model is configured.',
    code: 'missing_required_parameter',
  };
  throw new GatewayError('missing_required_parameter', detail.message, { param: 'model', details: [detail] });
}

/**
 * The routes that a name leads to.
 *
 * @param preview only looks: a pool's turn is not counted
 * @returns undefined when nothing serves the name: `notFound` says why
 */
export function findRoutes(
  { model, provider }: Wanted,
  directory: ModelDirectory,
  pools: PoolDirectory,
  preview: boolean,
): Found | undefined {
  const given = provider === POOL_PROVIDER;
  const routes = given
    ? ((preview ? pools.preview(model) : pools.next(model)) ?? [])
    : directory.find(model, provider);
  return routes.length > 0 ? { routes, given } : undefined;
}

/** What a client is told that asked for something that nothing serves. */
export async function notFound(
  { model, provider, param }: Wanted,
  directory: ModelDirectory,
  pools: PoolDirectory,
): Promise<GatewayError> {
  const name = JSON.stringify(model);
  if (provider === POOL_PROVIDER) {
    const known = pools.names.length === 0 ? 'none is configured' : `there are: ${pools.names.join(', ')}`;
    const message = pools.names.includes(model)
      ? `No member of the pool ${name} can be asked: none of their providers is on.`
      : `No pool is called ${name}; ${known}.`;
    return new GatewayError('model_not_found', message, { param });
  }
  if (provider !== null && !directory.isProvider(provider)) {
    return new GatewayError('model_not_found', `No provider is called ${JSON.stringify(provider)}.`, {
      param: 'provider',
    });
  }
  const where = provider === null ? '' : ` at ${provider}`;
  const hint = await directory.suggest(model);
  return new GatewayError('model_not_found', `No model is called ${name}${where}. ${hint}`, { param });
}
