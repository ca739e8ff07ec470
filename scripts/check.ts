/**
 * `npm run check [-- --clients]`: types, lint and format, the contract's lint, drift of generated/ and the
 * architecture's rules, side by side; one line each, and exit code 1 when one fails. With CI=true the
 * generated clients are compared as well, and a missing Java is a failure.
 */
import { parseArgs } from 'node:util';
import { findDrift } from './contract/drift.ts';
import { hasJava } from './contract/generator.ts';
import { type RunResult, run } from './run.ts';

const { values } = parseArgs({ options: { clients: { type: 'boolean', default: false } } });
const withClients = values.clients || process.env.CI === 'true';

const checks: Record<string, () => Promise<RunResult>> = {
  types: () => run('tsc', ['--noEmit', '--project', '.']),
  'lint and format': () => run('biome', ['check', '--no-errors-on-unmatched', '--error-on-warnings']),
  contract: () => run('redocly', ['lint', 'spec/openapi.yaml']),
  drift: checkDrift,
  'reference pages': () => run('node', ['scripts/docs.ts', '--check']),
  architecture: () => run('vitest', ['run', 'test/architecture.test.ts']),
};

async function checkDrift(): Promise<RunResult> {
  if (withClients && !(await hasJava())) {
    return { code: 1, output: 'Java is missing, and without it the clients cannot be compared.\n' };
  }
  try {
    const drifted = await findDrift({ clients: withClients });
    const list = drifted.map((name) => `  generated/${name}\n`).join('');
    return drifted.length === 0
      ? { code: 0, output: '' }
      : { code: 1, output: `Not what spec/ makes; run \`npm run generate\` and commit:\n${list}` };
  } catch (error) {
    return { code: 1, output: `${(error as Error).message}\n` };
  }
}

const started = performance.now();
const failures: string[] = [];

await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const { code, output } = await check();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(
      `${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.padStart(5)} s\n`,
    );
    if (code !== 0) failures.push(`\n── ${name} ──\n${output}`);
  }),
);

for (const failure of failures) process.stderr.write(failure);
if (!withClients) process.stdout.write("The clients' drift was not checked (--clients or CI=true does).\n");
process.exitCode = failures.length === 0 ? 0 : 1;
