import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A fenced block: three backticks, a language, and what it is for. */
export interface Block {
  readonly page: string;
  /** Of its first line of text, from 1. */
  readonly line: number;
  readonly language: string;
  /** `run`, `output`, `parley.yaml` …; empty for what is only shown. */
  readonly role: string;
  readonly text: string;
}

export interface Page {
  /** From the project's folder: `docs/errors.md`. */
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

const BESIDE_DOCS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'bench/README.md'];

const names = [
  ...BESIDE_DOCS,
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.split(path.sep).join('/')}`)
    .sort(),
];

/** Everything that people read of this project. */
export const pages: readonly Page[] = names.map((name) => {
  const text = readFileSync(path.join(root, name), 'utf8');
  return { name, text, blocks: blocksOf(name, text) };
});

export function pageNamed(name: string): Page {
  const page = pages.find((candidate) => candidate.name === name);
  if (!page) throw new Error(`there is no ${name}`);
  return page;
}

function blocksOf(page: string, text: string): Block[] {
  return [...text.matchAll(/^```(\S*)(?: +(.+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length + 1,
    language: match[1] ?? '',
    role: match[2] ?? '',
    text: match[3] ?? '',
  }));
}

/** A page without its fenced blocks: what is said, not what is shown. */
export const proseOf = ({ text }: Page): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '');
