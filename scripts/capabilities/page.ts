import type { Outcome } from '../../test/providers/conformance/outcome.ts';
import { ROWS, type Row, type RowName } from '../../test/providers/conformance/rows.ts';
import type { Cell, Column } from './proofs.ts';

const SYMBOLS: Readonly<Record<Outcome, string>> = {
  native: '✓',
  translated: '≈',
  emulated: '↻',
  partly: '◐',
  dropped: '✗',
  absent: '–',
};

const LEGEND = `| | |
| --- | --- |
| ✓ | as asked, in the wire's own words |
| ≈ | met in another way: by a translation that the reply names |
| ↻ | met by the gateway: the wire is asked several times |
| ◐ | in part: something is left out, or comes out otherwise |
| ✗ | dropped, and named in \`x-parley-dropped-params\`; refused instead with \`strict_params\` |
| – | not on this wire, and nothing to drop |
| ? | not proved: no test of it passed |`;

/** Where a row's request is written down: a capability's beside those of its kind, else the suite itself. */
const sourceOf = ({ parts, theme }: Row): string => {
  if (parts === null) return '../test/providers/conformance.ts';
  const file = theme === 'Errors of the provider' ? 'types.ts' : 'capabilities.ts';
  return `../test/providers/conformance/${file}`;
};

/** Numbers the footnotes in the order in which the table is read; the same words are the same note. */
class Footnotes {
  readonly #numbers = new Map<string, number>();

  mark(note: string): string {
    const number = this.#numbers.get(note) ?? this.#numbers.size + 1;
    this.#numbers.set(note, number);
    return `[^${number}]`;
  }

  list(): string {
    return [...this.#numbers].map(([note, number]) => `[^${number}]: ${note}`).join('\n');
  }
}

/** The page `docs/capabilities.md`: rows by theme, a column for every adapter, footnotes for what happens instead. */
export function capabilitiesPage(columns: readonly Column[]): string {
  const footnotes = new Footnotes();
  const cellText = (row: Row, cell: Cell | undefined): string => {
    if (!cell) return '?';
    const missing = row.parts?.filter((part) => !cell.parts.has(part)) ?? [];
    const notes = [cell.note, ...missing.map((part) => NOT_PROVED[part])].filter((note) => note !== null);
    return `${SYMBOLS[cell.outcome]}${notes.map((note) => footnotes.mark(note)).join('')}`;
  };
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const head = ['', ...columns.map(({ adapter, file }) => `[${adapter}](../${file})`)];
  const rows = [...Map.groupBy(ROWS, ({ theme }) => theme)].flatMap(([theme, ofTheme]) => [
    line([`**${theme}**`, ...columns.map(() => '')]),
    ...ofTheme.map((row) =>
      line([
        `[${row.title}](${sourceOf(row)})`,
        ...columns.map(({ cells }) => cellText(row, cells.get(row.name as RowName))),
      ]),
    ),
  ]);
  const table = [line(head), line(['---', ...columns.map(() => ':-:')]), ...rows].join('\n');
  return `${[TITLE, INTRODUCTION, LEGEND, table, footnotes.list()].join('\n\n')}\n`;
}

const NOT_PROVED = { whole: 'not in whole replies', stream: 'not in streams' } as const;

const escaped = (text: string): string => text.replaceAll('|', '\\|');

const TITLE = `# Capabilities

<!-- Written by \`node scripts/capabilities.ts\` from the conformance suite's passing tests. Never edited. -->`;

const INTRODUCTION = `What each adapter does with each thing that a client can ask for. Every adapter is run through [one suite](../test/providers/conformance.ts), against a real server that answers in the provider's words; a cell is here because all tests of it passed, for whole replies and for streams. A column's name leads to the test that runs it, a row's to what is asked. When a test fails or is gone, its cell is \`?\` and \`npm test\` fails until this page says so.

The wires are proved, not the models behind them: what a model lacks is in [what becomes of parameters](reference/providers.md#what-becomes-of-parameters). The sandbox has no wire; [its models](start/five-minutes.md) are in the gateway itself.`;
