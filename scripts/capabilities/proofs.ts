import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestModule } from 'vitest/node';
import type { Outcome } from '../../test/providers/conformance/outcome.ts';
import type { Part, Proof, RowName } from '../../test/providers/conformance/rows.ts';

/** What an adapter was proved to do with one row's request. */
export interface Cell {
  readonly outcome: Outcome;
  readonly note: string | null;
  readonly parts: ReadonlySet<Part>;
}

/** One adapter's results; a row without a cell is not proved. */
export interface Column {
  readonly adapter: string;
  /** From the project's folder: `test/providers/openai.test.ts`. */
  readonly file: string;
  readonly cells: ReadonlyMap<RowName, Cell>;
}

export interface Proofs {
  readonly columns: readonly Column[];
  /** What did not run or did not pass, in sentences; empty when everything is proved. */
  readonly problems: readonly string[];
}

/** A test as a reporter hears of it. */
export interface ProofTest {
  readonly file: string;
  readonly name: string;
  readonly state: string;
  readonly proof: Proof;
}

/** The files that run the conformance suite, from the project's folder, in the order of their names. */
export function conformanceFiles(root: string): string[] {
  const folder = 'test/providers';
  return (
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => name.slice(0, -'.test.ts'.length))
      // Without the ending: an adapter stands before its relatives, `openai` before `openai-responses`.
      .sort()
      .map((name) => `${folder}/${name}.test.ts`)
      .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('describeConformance('))
  );
}

/** The tests of a run that prove something, with how they ended. */
export function proofTests(modules: readonly TestModule[], root: string): ProofTest[] {
  return modules.flatMap((module) => {
    const file = path.relative(root, module.moduleId).split(path.sep).join('/');
    return Array.from(module.children.allTests()).flatMap((test) => {
      const { proof } = test.meta();
      return proof ? [{ file, name: test.fullName, state: test.result().state, proof }] : [];
    });
  });
}

/**
 * What a run of the conformance suite has proved. A cell is given only where every test of it passed: one that
 * failed, was skipped or never ended takes its cell away, and a file without any test that ran takes its columns.
 */
export function proved(files: readonly string[], tests: readonly ProofTest[]): Proofs {
  const columns: Column[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const own = tests.filter((test) => test.file === file);
    if (own.length === 0) problems.push(`${file} did not run: its adapters are missing.`);
    for (const [adapter, ofAdapter] of Map.groupBy(own, ({ proof }) => proof.adapter)) {
      const cells = new Map<RowName, Cell>();
      for (const [row, ofRow] of Map.groupBy(ofAdapter, ({ proof }) => proof.row)) {
        const unproved = ofRow.filter(({ state }) => state !== 'passed');
        for (const { name, state } of unproved) problems.push(`${state}: ${file} > ${name}`);
        if (unproved.length === 0) cells.set(row, cellOf(ofRow.map(({ proof }) => proof)));
      }
      columns.push({ adapter, file, cells });
    }
  }
  return { columns, problems };
}

function cellOf(proofs: readonly Proof[]): Cell {
  const { outcome, note } = proofs[0] as Proof;
  const parts = proofs.flatMap(({ part }) => (part ? [part] : []));
  return { outcome, note, parts: new Set(parts) };
}
