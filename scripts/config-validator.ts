import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { root } from './run.ts';

const BANNER = '// Generated from spec/config.yaml by `npm run generate`; never edited.';

const ANNOTATIONS = new Set(['$schema', 'title', 'description', 'default']);

/** A property may be called `default` too: that one is a schema. */
const isLeaf = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0;

/**
 * Compiles spec/config.yaml into a module without imports.
 *
 * A start with a configuration file then needs neither AJV nor the schema, which take 60 ms. Errors carry the schema
 * that they come from (`parentSchema`): what else a key could have been called stands there.
 */
export async function compileConfigValidator(): Promise<{ js: string; dts: string }> {
  const text = await readFile(path.join(root, 'spec', 'config.yaml'), 'utf8');
  // What only editors show would double the module.
  const schema = parse(text, (key, value) =>
    ANNOTATIONS.has(String(key)) && isLeaf(value) ? undefined : value,
  );
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addKeyword('patternErrorMessage');
  ajv.addSchema(schema, 'config');
  const code = standalone.default(ajv, { validateConfigFile: 'config' });
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    absWorkingDir: root,
    // Paths show in the result: they must not depend on where node_modules really lies.
    preserveSymlinks: true,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2024',
    minifyWhitespace: true,
    lineLimit: 110,
    banner: { js: BANNER },
    write: false,
    logLevel: 'silent',
    outfile: path.join(root, 'config.js'),
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return { js: file.text, dts: DECLARATIONS };
}

const DECLARATIONS = `${BANNER}
import type { ErrorObject } from 'ajv';

/** Whether a file's data fits spec/config.yaml; if not, \`errors\` (until the next call) has all that is wrong. */
export declare const validateConfigFile: {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
};
`;
