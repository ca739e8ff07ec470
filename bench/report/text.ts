import { type Goal, isMet, type SuiteResult, type Table } from './result.ts';

/** The result as Markdown tables, aligned for the terminal. */
export function resultText({ tables, goals }: SuiteResult): string {
  const parts = tables.map(tableText);
  if (goals.length > 0) parts.push(goalsText(goals));
  return parts.join('\n');
}

function tableText({ title, columns, rows }: Table): string {
  const header = [title, ...columns.map((column) => column.title)];
  const body = rows.map(({ name, values }) => [
    name,
    ...columns.map(({ digits }, at) => numberText(values[at], digits)),
  ]);
  return gridText([header, ...body]);
}

function goalsText(goals: readonly Goal[]): string {
  const body = goals.map((goal) => [
    goal.what,
    numberText(goal.value, 2),
    `${goal.bound === 'at most' ? '≤' : '≥'} ${goal.limit}${goal.unit === '×' ? '×' : ` ${goal.unit}`}`,
    isMet(goal) ? 'met' : 'missed',
  ]);
  return gridText([['parley', 'measured', 'goal', ''], ...body]);
}

function gridText(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(...lines.map((cells) => cells[at]?.length ?? 0), 3),
  );
  const [header, ...body] = lines.map((cells) => {
    const padded = cells.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    return `| ${padded.join(' | ')} |`;
  });
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return `${[header, `| ${rule.join(' | ')} |`, ...body].join('\n')}\n`;
}

function numberText(value: number | undefined, digits: number): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const text = value.toFixed(digits);
  return digits === 0 && Math.abs(value) >= 10_000 ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text;
}
