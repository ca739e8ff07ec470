/**
 * `node scripts/capabilities.ts [--check]`: runs the conformance suite over every adapter, and writes
 * docs/capabilities.md from the tests that passed. With `--check` nothing is written; what differs is printed, and
 * the exit code is 1. It is 1, too, when a test did not pass: its cell is then written as not proved.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { committedPage, driftOf, PAGE } from './capabilities/drift.ts';
import { capabilitiesPage } from './capabilities/page.ts';
import { conformanceFiles, proofTests, proved } from './capabilities/proofs.ts';
import { root } from './run.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const files = conformanceFiles(root);
// Without the project's configuration: its own reporter would compare the page while it is being made.
const vitest = await startVitest('test', files, {
  config: false,
  root,
  watch: false,
  reporters: [['default', { summary: false }]],
  testTimeout: 20_000,
  maxWorkers: 2,
});
const proofs = proved(files, proofTests(vitest.state.getTestModules(), root));
await vitest.close();

if (values.check) {
  const drift = driftOf(proofs, committedPage(root));
  for (const line of drift) process.stdout.write(`  ${line}\n`);
  if (drift.length > 0) process.stdout.write('Run `node scripts/capabilities.ts` and commit.\n');
  process.exitCode = drift.length > 0 ? 1 : 0;
} else {
  writeFileSync(path.join(root, PAGE), capabilitiesPage(proofs.columns));
  for (const problem of proofs.problems) process.stdout.write(`  ${problem}\n`);
  process.stdout.write(`${PAGE}: ${proofs.columns.map(({ adapter }) => adapter).join(', ')}\n`);
  process.exitCode = proofs.problems.length > 0 ? 1 : 0;
}
