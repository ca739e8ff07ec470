// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${NAME} is the file's own syntax
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../run.ts';
import { code, page, table } from './markdown.ts';
import { resolve, type Schema, type Schemas, typeText } from './schema-text.ts';

/** docs/reference/configuration.md, from spec/config.yaml. */
export function configurationPage(): string {
  const schema = parse(readFileSync(path.join(root, 'spec', 'config.yaml'), 'utf8')) as Schema & {
    readonly definitions: Schemas;
  };
  const sections = Object.entries(schema.properties ?? {}).flatMap(([name, section]) =>
    sectionsOf([name], section, schema.definitions),
  );
  return page(
    'Configuration file',
    'spec/config.yaml',
    'Parley starts without one. It reads `parley.yaml` of the folder where it is started, or the file that ' +
      '`PARLEY_CONFIG` or `--config` names. Defaults < file < environment (`.env` included) < flags.',
    'Text may hold `${NAME}` and `${NAME:-default}`, taken from the environment; `$${` is a plain `${`. A variable ' +
      "that is not set and has no default is a problem; in a provider's `api_key` it switches the provider off, with a " +
      'warning. An empty variable counts as not set.',
    '`npx parley check` lists every problem at once, each with its line; unknown keys are problems. `*`: must be there. Editors complete ' +
      'the file when it begins with `# yaml-language-server: $schema=./spec/config.yaml`.',
    ...sections,
  );
}

/** A table of the keys at a path, then those of the objects below it. */
function sectionsOf(at: readonly string[], schema: Schema, schemas: Schemas): string[] {
  const known = resolve(schema, schemas);
  const found = insideOf(at, known, schemas);
  if (!found) return [];
  const { place, properties, required } = found;
  const rows = Object.entries(properties).map(([name, property]) => {
    const whole = resolve(property, schemas);
    const needed = required.includes(name) ? ' *' : '';
    return [`${code(name)}${needed}`, valueText(whole, schemas), defaultText(whole), whole.description ?? ''];
  });
  const heading = `## ${code(place.join('.'))}`;
  const parts = known.description ? [heading, known.description] : [heading];
  if (rows.length > 0) parts.push(table(['key', 'value', 'default', ''], rows));
  const below = Object.entries(properties).flatMap(([name, property]) =>
    sectionsOf([...place, name], property, schemas),
  );
  return [parts.join('\n\n'), ...below];
}

/** The keys below a path, where there are any: of an object, of each member of a map, of each item of a list. */
function insideOf(at: readonly string[], schema: Schema, schemas: Schemas): Inside | undefined {
  const { additionalProperties: members, items } = schema;
  if (schema.properties) return inside([...at], schema);
  if (typeof members === 'object') return inside([...at, '<name>'], resolve(members, schemas));
  return items && inside([...at.slice(0, -1), `${at.at(-1)}[]`], resolve(items, schemas));
}

interface Inside {
  readonly place: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

const inside = (place: readonly string[], { properties, required = [] }: Schema): Inside | undefined =>
  properties && { place, properties, required };

function valueText(schema: Schema, schemas: Schemas): string {
  const { additionalProperties: members, items } = schema;
  if (schema.properties) return 'keys, below';
  if (typeof members === 'object') {
    return resolve(members, schemas).properties ? 'by name, below' : `${typeText(members, schemas)} by name`;
  }
  if (items && resolve(items, schemas).properties) return 'list, below';
  return typeText(schema, schemas);
}

function defaultText({ default: value, properties }: Schema): string {
  if (value === undefined || properties) return '';
  return value === null ? '' : code(JSON.stringify(value).replaceAll('"', ''));
}
