import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestModule, TestRunEndReason, Vite, Vitest } from 'vitest/node';
import { capabilitiesPage } from './page.ts';
import { conformanceFiles, type Proofs, proofTests, proved } from './proofs.ts';

/** From the project's folder. */
export const PAGE = 'docs/capabilities.md';

/** Every line in which the page differs from what was proved, and every reason for it; empty when there is none. */
export function driftOf({ columns, problems }: Proofs, page: string): string[] {
  const made = capabilitiesPage(columns);
  if (made === page) return [...problems];
  const [before, after] = [page.split('\n'), made.split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  const lines = [...gone, ...come];
  // The same lines in another order are another page, too.
  return [...problems, ...(lines.length > 0 ? lines : ['Its lines stand in another order.'])];
}

/** The committed page; empty where there is none. */
export function committedPage(root: string): string {
  try {
    return readFileSync(path.join(root, PAGE), 'utf8');
  } catch {
    return '';
  }
}

/**
 * Fails a test run in which the whole conformance suite took part when the page says something else than what it
 * proved. Runs of some files or of some tests say nothing about the page.
 */
export class DriftReporter implements Reporter {
  readonly #vitest: Vitest;
  readonly #write: (text: string) => void;

  constructor(vitest: Vitest, write: (text: string) => void) {
    this.#vitest = vitest;
    this.#write = write;
  }

  onTestRunEnd(modules: readonly TestModule[], _errors: readonly unknown[], reason: TestRunEndReason): void {
    const { root, testNamePattern, watch } = this.#vitest.config;
    if (reason === 'interrupted' || testNamePattern || watch) return;
    const ran = new Set(modules.map(({ moduleId }) => moduleId));
    const files = conformanceFiles(root);
    if (!files.every((file) => ran.has(path.join(root, file)))) return;
    const drift = driftOf(proved(files, proofTests(modules, root)), committedPage(root));
    if (drift.length === 0) return;
    this.#write(`\n${PAGE} is not what the conformance suite proves:\n`);
    for (const line of drift) this.#write(`  ${line}\n`);
    this.#write('Where the change is meant, run `node scripts/capabilities.ts` and commit.\n');
    process.exitCode = 1;
  }
}

/** Adds the reporter whatever reporters the command line names. */
export function capabilityDrift(): Vite.Plugin {
  return {
    name: 'parley:capability-drift',
    configureVitest({ vitest }) {
      vitest.config.reporters.push(new DriftReporter(vitest, (text) => void process.stderr.write(text)));
    },
  };
}
