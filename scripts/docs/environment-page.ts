import { START_OPTIONS } from '../../src/cli/start.ts';
import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';
import { code, page, table } from './markdown.ts';

/** Those that no flag stands for; the rest is read from the flags' own texts. */
const WITHOUT_FLAG = [
  [
    'PARLEY_DATABASE_URL',
    'PostgreSQL, `postgres://user:password@host:5432/name`; SQLite in the data folder where it is not set',
  ],
  ['PARLEY_ADMIN_KEY', 'an admin key of your own, for containers and CI; none is made or printed then'],
  [
    'PARLEY_KEY_SECRET',
    'what the hashes of keys are keyed with; default: made once, kept in the data folder',
  ],
  ['PARLEY_KEY', 'the key by which `parley explain --url` asks a running gateway'],
  ['PARLEY_REDIS_URL', 'not used by this version, which says so when it is set'],
  ['NO_COLOR', 'no colours on the terminal'],
] as const;

/** What two clouds want to be told besides a key. */
const OF_CLOUDS = [
  ['AZURE_OPENAI_ENDPOINT', 'the resource of `azure-openai`: `https://NAME.openai.azure.com`'],
  ['AZURE_OPENAI_API_VERSION', 'the dated version of its API; left out: `/openai/v1`'],
  ['AWS_REGION', 'where `bedrock` is asked; `AWS_DEFAULT_REGION` is read as well'],
  ['AWS_ACCESS_KEY_ID', 'with a region and `AWS_SECRET_ACCESS_KEY` it switches `bedrock` on'],
  ['AWS_SECRET_ACCESS_KEY', 'what calls of `bedrock` are signed with'],
  ['AWS_SESSION_TOKEN', 'of temporary credentials'],
] as const;

/** docs/reference/environment.md */
export function environmentPage(): string {
  const flags = Object.entries(START_OPTIONS).map(([flag, [, text]]) => {
    const [, what, variable = '', more] = /^(.*) \(([A-Z_]+); (.*)\)$/.exec(text) ?? [];
    if (!what) throw new Error(`the text of --${flag} names no variable: ${text}`);
    return [code(variable), code(`--${flag}`), `${what}; ${more}`];
  });
  const keys = PROVIDER_ROWS.flatMap(({ name, apiKeyVariable }) =>
    apiKeyVariable === null ? [] : [[code(apiKeyVariable), '', `switches ${code(name)} on`]],
  );
  return page(
    'Environment',
    "the command line's options and the catalogue",
    'A `.env` file in the folder where Parley is started is read as well; what is really set wins over it. A variable ' +
      'that is set to nothing counts as not set. Flags win over variables, variables over the file.',
    table(
      ['variable', 'flag', ''],
      [...flags, ...withoutFlag(WITHOUT_FLAG), ...keys, ...withoutFlag(OF_CLOUDS)],
    ),
  );
}

const withoutFlag = (variables: readonly (readonly [string, string])[]): string[][] =>
  variables.map(([name, text]) => [code(name), '', text]);
