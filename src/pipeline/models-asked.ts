import { invalidRequest } from '../contract/problems.ts';
import type { Mixtures } from '../features/mixture/mixture.ts';
import { type ModelDirectory, modelNamed, POOL_PROVIDER } from '../features/routing/resolve.ts';
import type { ErrorDetail } from '../kernel/errors.ts';
import type { ChatRequest } from '../providers/provider.ts';
import type { ChatOptions } from './chat-options.ts';

const MOST_MODELS = 5;
const WITH_MIXTURE = 'cannot be used with a mixture, whose models are configured';

/**
 * The models that a request asks, in its order: one, or several with commas between them. An alias of a mixture is that
 * mixture; all other names are the directory's to resolve.
 * Throws a GatewayError that names every combination of parameters that makes no sense.
 */
export function modelsAsked(
  options: ChatOptions,
  request: ChatRequest,
  directory: ModelDirectory,
  mixtures: Mixtures,
): readonly [string, ...string[]] {
  const named = modelNamed(options.model, directory);
  const several = named.includes(',');
  const name = several ? named : behindAlias(named, options.provider, directory);
  // Nearly all requests: one model, and nothing that has to fit together.
  if (!several && !asksForMore(options) && !mixtures.isNamed(name)) return [name];
  const models = several
    ? name.split(',').map((one) => behindAlias(one.trim(), options.provider, directory))
    : [name];
  const problems = [
    ...(several
      ? problemsOfSeveral(models, options, request, mixtures)
      : problemsOfOne(name, options, request, mixtures)),
    ...problemsOfHelpers(options, directory, mixtures),
  ];
  if (problems.length > 0) throw invalidRequest(problems, 'invalid_value');
  return models as [string, ...string[]];
}

const asksForMore = ({ integrity, toolsModel, fallback, integrityModel }: ChatOptions): boolean =>
  integrity !== null || toolsModel !== null || fallback != null || integrityModel !== null;

/** With `provider: "pool"` names are pools'; an empty one is nobody's. */
const behindAlias = (name: string, provider: string | null, directory: ModelDirectory): string =>
  (provider === POOL_PROVIDER || name === '' ? undefined : directory.mixtureOf(name, provider)) ?? name;

const problem = (param: string, message: string): ErrorDetail => ({ param, message, code: 'invalid_value' });

function problemsOfSeveral(
  models: readonly string[],
  options: ChatOptions,
  request: ChatRequest,
  mixtures: Mixtures,
): ErrorDetail[] {
  const found: ErrorDetail[] = [];
  const together = 'cannot be used with several models';
  if (models.includes('')) found.push(problem('model', '`model` has an empty name between its commas.'));
  if (models.length > MOST_MODELS) {
    found.push(
      problem('model', `\`model\` may name ${MOST_MODELS} models at the most, not ${models.length}.`),
    );
  }
  if ((request.n ?? 1) > 1) found.push(problem('n', `\`n\` above 1 ${together}: each gives one answer.`));
  if (options.provider === POOL_PROVIDER) found.push(problem('provider', `A pool ${together}.`));
  else if (options.provider !== null && models.some((model) => mixtures.isNamed(model))) {
    found.push(problem('provider', `\`provider\` ${WITH_MIXTURE}.`));
  }
  if (options.integrity !== null) found.push(problem('integrity', `\`integrity\` ${together}.`));
  if (options.toolsModel !== null) found.push(problem('tools_model', `\`tools_model\` ${together}.`));
  if (options.fallback) {
    found.push(problem('fallback', `\`fallback\` ${together}: each answers, or says why not, for itself.`));
  }
  return found;
}

function problemsOfOne(
  model: string,
  { provider, integrity, toolsModel, fallback }: ChatOptions,
  request: ChatRequest,
  mixtures: Mixtures,
): ErrorDetail[] {
  const found: ErrorDetail[] = [];
  const many = (request.n ?? 1) > 1;
  if (many && integrity !== null) {
    found.push(problem('n', '`n` above 1 cannot be used with `integrity`: one answer is chosen.'));
  }
  if (many && toolsModel !== null) found.push(problem('n', '`n` above 1 cannot be used with `tools_model`.'));
  if (mixtures.isNamed(model)) {
    if (provider !== null) found.push(problem('provider', `\`provider\` ${WITH_MIXTURE}.`));
    if (fallback) found.push(problem('fallback', `\`fallback\` ${WITH_MIXTURE}.`));
  }
  return found;
}

/** Judges, deciders and fallbacks are one plain model each. */
function problemsOfHelpers(
  { integrityModel, toolsModel, fallback }: ChatOptions,
  directory: ModelDirectory,
  mixtures: Mixtures,
): ErrorDetail[] {
  const named: [string, string | null][] = [
    ['integrity_model', integrityModel],
    ['tools_model', toolsModel],
    ...(fallback?.models ?? []).map((name, index): [string, string] => [`fallback.models[${index}]`, name]),
  ];
  return named.flatMap(([param, name]) => {
    if (name === null) return [];
    const must = `\`${param}\` must be the name of one model`;
    if (name.includes(',') || mixtures.isNamed(name)) return [problem(param, `${must}.`)];
    const mixture = directory.mixtureOf(name, null);
    return mixture === undefined ? [] : [problem(param, `${must}: ${JSON.stringify(name)} is ${mixture}.`)];
  });
}
