import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { root } from '../run.ts';
import { flattenUnions } from './flatten-unions.ts';
import type { ContractDocument } from './schema.ts';

/** What one bad body can make the gateway report. A body of a million wrong items must not fill the memory. */
const MOST_ERRORS = 100;

export interface ValidatorModule {
  readonly js: string;
  readonly dts: string;
}

/**
 * Compiles schemas of the contract into one module without imports, one `validate<Name>` each.
 *
 * Compiling at build time keeps AJV off the start path (100 ms) and off the dependencies of a request.
 */
export async function compileValidators(
  document: ContractDocument,
  names: readonly string[],
): Promise<ValidatorModule> {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    discriminator: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: 'contract', components: { schemas: flattenUnions(document.components.schemas) } });
  const exports = Object.fromEntries(
    names.map((name) => [`check${name}`, `contract#/components/schemas/${name}`]),
  );
  const code = bounded(standalone.default(ajv, exports));
  return { js: await bundle(`${code}\n${names.map(wrapper).join('\n')}`), dts: declarations(names) };
}

/** Makes every loop of the generated code stop once enough is known to be wrong. */
function bounded(code: string): string {
  return code
    .replaceAll(
      /for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)\{/g,
      `for(let $1=0; $1<$2 && errors<${MOST_ERRORS}; $1++){`,
    )
    .replaceAll(
      /for\(const (key\d+) in (data\d*)\)\{/g,
      `for(const $1 in $2){if(errors>=${MOST_ERRORS})break;`,
    );
}

/** `if` and `discriminator` only repeat what the branch, `required` or the tags' `enum` has said. */
function wrapper(name: string): string {
  return `export function validate${name}(data) {
  if (check${name}(data)) { validate${name}.errors = null; return true; }
  validate${name}.errors = check${name}.errors.filter((error) => error.keyword !== 'if' && error.keyword !== 'discriminator');
  return false;
}
validate${name}.errors = null;`;
}

async function bundle(contents: string): Promise<string> {
  const result = await build({
    stdin: {
      contents: contents.replaceAll(/^export const (check\w+)/gm, 'const $1'),
      resolveDir: root,
      loader: 'js',
    },
    absWorkingDir: root,
    // Paths show in the result: they must not depend on where node_modules really lies.
    preserveSymlinks: true,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2024',
    minifyWhitespace: true,
    lineLimit: 110,
    banner: { js: '// Generated from spec/ by `npm run generate`; never edited.' },
    write: false,
    logLevel: 'silent',
    outfile: path.join(root, 'validators.js'),
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild wrote nothing');
  return file.text;
}

function declarations(names: readonly string[]): string {
  return `// Generated from spec/ by \`npm run generate\`; never edited.
import type { ErrorObject } from 'ajv';
import type { ${names.join(', ')} } from '../types.ts';

/** Whether the value fits its schema; if not, \`errors\` (until the next call) has what is wrong, at most ~${MOST_ERRORS}. */
export interface Validator<T> {
  (data: unknown): data is T;
  errors: ErrorObject[] | null;
}

${names.map((name) => `export declare const validate${name}: Validator<${name}>;`).join('\n')}
`;
}
