import { type ErrorDetail, GatewayError } from '../../kernel/errors.ts';
import type { Route } from '../../providers/route.ts';

/** Which routes serve a name. The catalogue is one. */
export interface ModelDirectory {
  readonly defaultModel: string | null;
  /** In configured order; only `provider`'s when one is named. */
  find(name: string, provider: string | null): readonly Route[];
  isProvider(name: string): boolean;
  /** One sentence on what would serve this name, for who asked for it in vain. */
  suggest(name: string): Promise<string>;
}

export interface Wanted {
  /** As the client wrote it. */
  readonly model: string | null;
  readonly provider: string | null;
}

/**
 * The routes that a request may go to, best first. For now the configured order is the ranking.
 *
 * Throws `missing_required_parameter` without a model and a default, `model_not_found` when nothing serves the
 * name, `permission_denied` when only routes serve it that the caller may not use.
 */
export async function resolveRoutes(
  wanted: Wanted,
  directory: ModelDirectory,
  mayUse: (route: Route) => boolean,
): Promise<readonly [Route, ...Route[]]> {
  const name = wanted.model ?? directory.defaultModel;
  if (name === null) {
    const detail: ErrorDetail = {
      param: 'model',
      message: '`model` is required: no default model is configured.',
      code: 'missing_required_parameter',
    };
    throw new GatewayError('missing_required_parameter', detail.message, {
      param: 'model',
      details: [detail],
    });
  }
  const found = directory.find(name, wanted.provider);
  if (found.length === 0) throw await notFound(name, wanted.provider, directory);
  const [first, ...rest] = found.filter(mayUse);
  if (!first)
    throw new GatewayError('permission_denied', `This key may not use ${name}.`, { param: 'model' });
  return [first, ...rest];
}

async function notFound(
  name: string,
  provider: string | null,
  directory: ModelDirectory,
): Promise<GatewayError> {
  if (provider !== null && !directory.isProvider(provider)) {
    return new GatewayError('model_not_found', `No provider is called ${JSON.stringify(provider)}.`, {
      param: 'provider',
    });
  }
  const where = provider === null ? '' : ` at ${provider}`;
  const hint = await directory.suggest(name);
  return new GatewayError('model_not_found', `No model is called ${JSON.stringify(name)}${where}. ${hint}`, {
    param: 'model',
  });
}
