/** A generated page: its title, what it was written from, and its parts with an empty line between them. */
export const page = (title: string, source: string, ...parts: readonly string[]): string =>
  [`# ${title}`, `<!-- Written by \`node scripts/docs.ts\` from ${source}. Never edited. -->`, ...parts]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');

/** A table; cells may hold any text. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

/** Text as code. */
export const code = (text: string): string => `\`${text}\``;
