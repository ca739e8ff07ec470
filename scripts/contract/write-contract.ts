import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { compileConfigValidator } from '../config-validator.ts';
import { mustRun } from '../run.ts';
import { clientsView } from './clients-view.ts';
import type { ContractDocument } from './schema.ts';
import { compileValidators } from './validators.ts';

/** On the start path: only what a request needs. */
const REQUESTS = ['CreateChatCompletionRequest'];

/** For tests: what the gateway answers. */
const REPLIES = [
  'ChatCompletion',
  'ChatCompletionChunk',
  'ErrorEnvelope',
  'StreamError',
  'Model',
  'ModelList',
  'RoutingExplanation',
  'Health',
  'Readiness',
];

/** What `writeContract` writes, relative to its folder. */
export const contractFiles = [
  'openapi.json',
  'openapi.yaml',
  'openapi.clients.json',
  'types.ts',
  'validators/request.js',
  'validators/request.d.ts',
  'validators/replies.js',
  'validators/replies.d.ts',
  'validators/config.js',
  'validators/config.d.ts',
] as const;

/** Makes everything but the clients out of `spec/` and writes it into `folder`. Deterministic. */
export async function writeContract(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'validators'), { recursive: true });
  const bundle = path.join(folder, 'openapi.json');
  await mustRun('redocly', ['bundle', 'spec/openapi.yaml', '--output', bundle]);
  const document = JSON.parse(await readFile(bundle, 'utf8')) as ContractDocument;
  await Promise.all([
    write(folder, 'openapi.yaml', stringify(document, { aliasDuplicateObjects: false, lineWidth: 110 })),
    write(folder, 'openapi.clients.json', `${JSON.stringify(clientsView(document), null, 2)}\n`),
    writeTypes(bundle, folder),
    writeValidators(document, folder, 'request', REQUESTS),
    writeValidators(document, folder, 'replies', REPLIES),
    writeConfigValidator(folder),
  ]);
}

async function writeTypes(bundle: string, folder: string): Promise<void> {
  const output = path.join(folder, 'types.ts');
  await rm(output, { force: true });
  const flags = ['--default-non-nullable=false', '--root-types', '--root-types-no-schema-prefix'];
  await mustRun('openapi-typescript', [bundle, '--output', output, ...flags]);
}

async function writeValidators(
  document: ContractDocument,
  folder: string,
  name: string,
  schemas: readonly string[],
): Promise<void> {
  const { js, dts } = await compileValidators(document, schemas);
  await write(folder, `validators/${name}.js`, js);
  await write(folder, `validators/${name}.d.ts`, dts);
}

async function writeConfigValidator(folder: string): Promise<void> {
  const { js, dts } = await compileConfigValidator();
  await write(folder, 'validators/config.js', js);
  await write(folder, 'validators/config.d.ts', dts);
}

function write(folder: string, name: string, text: string): Promise<void> {
  return writeFile(path.join(folder, name), text);
}
