import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';
import { askAdapters } from './ask-adapters.ts';
import { code, page, table } from './markdown.ts';

/** docs/reference/providers.md: the catalogue's providers, and what each does with every parameter. */
export async function providersPage(): Promise<string> {
  const providers = PROVIDER_ROWS.map(({ name, adapter, baseUrl, apiKeyVariable }) => [
    code(name),
    code(adapter),
    baseUrl === null ? 'your own' : code(baseUrl),
    apiKeyVariable === null ? 'none; on when it is in the file' : code(apiKeyVariable),
  ]);
  const answers = (await askAdapters()).map(({ provider, model, dropped, translated }) => {
    const asked = model === 'any' ? 'a model that nobody has described' : model;
    const lines = [`- dropped: ${dropped.map(code).join(', ') || 'nothing'}`];
    if (translated.length > 0) lines.push(`- met in another way: ${translated.map(code).join(', ')}`);
    return `### ${provider}, ${asked}\n\n${lines.join('\n')}`;
  });
  return page(
    'Providers',
    'the catalogue and the adapters themselves',
    'The providers that Parley knows by name, in the order in which those are asked that only the environment ' +
      'switches on. Any other OpenAI-compatible server is [three lines of YAML](../guides/local-models.md).',
    table(['provider', 'adapter', 'address', 'switched on by'], providers),
    '## What becomes of parameters',
    'Each adapter was asked about each parameter of the contract, with a value that asks for something. What is not ' +
      'listed is sent, under whatever name the provider has for it. Dropped parameters are told in ' +
      '`x-parley-dropped-params`, or refused with `strict_params` ([why](../why/translation.md)). Models of one ' +
      'provider differ: `supported_parameters` of `GET /v1/models` has them one by one, and `supports` in the ' +
      '[configuration](configuration.md) corrects what is assumed.',
    ...answers,
  );
}
