import type { ConfigProblem, ConfigWarning } from '../config/findings.ts';
import { columns } from './columns.ts';

/** Problems as a table, grouped by where they were said: `parley.yaml  2 problems`, then one a line. */
export function problemsTable(
  problems: readonly ConfigProblem[],
  style: (name: 'bold' | 'dim', text: string) => string,
): string {
  return [...Map.groupBy(problems, ({ source }) => source)]
    .map(([source, group]) => {
      const count = `${group.length} problem${group.length === 1 ? '' : 's'}`;
      const rows = group.map(({ line, column, path, message }) => [
        line === null ? '' : style('dim', `${line}:${column}`),
        path,
        message,
      ]);
      return `${style('bold', source)}  ${count}\n${columns(rows, '  ')}`;
    })
    .join('');
}

/** `warning  providers.mistral is off: MISTRAL_API_KEY is not set`. */
export const warningLines = (
  warnings: readonly string[],
  style: (name: 'yellow', text: string) => string,
): string => warnings.map((warning) => `${style('yellow', 'warning')}  ${warning}\n`).join('');

export const warningText = ({ path, message }: ConfigWarning): string => `${path} ${message}`;
