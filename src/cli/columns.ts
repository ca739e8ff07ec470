import { stripVTControlCharacters } from 'node:util';

/** Characters on the terminal, colours aside; wide ones are taken for one. */
const width = (text: string): number => [...stripVTControlCharacters(text)].length;

/** Lines with their cells under each other, two spaces apart; the last cell of a line is never padded. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell));
  }
  const used = widths.map((most) => most > 0);
  return rows
    .map((row) => {
      const cells = row
        .map((cell, at) =>
          at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - width(cell)),
        )
        .filter((_, at) => used[at]);
      return `${indent}${cells.join('  ')}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join('');
}
