import type { Block, Page } from './pages.ts';

export const RUN = /^run(?: exits=(\d+))?$/;

/** A block that runs, and what it is said to print. */
export interface Example {
  readonly block: Block;
  readonly exits: number;
  /** The block right after it, when that is its output. */
  readonly output: Block | undefined;
}

/** The examples of a page in their order: they may build on each other. */
export function examplesOf({ blocks }: Page): Example[] {
  return blocks.flatMap((block, at) => {
    const run = RUN.exec(block.role);
    if (!run) return [];
    const next = blocks[at + 1];
    return [{ block, exits: Number(run[1] ?? 0), output: next?.role === 'output' ? next : undefined }];
  });
}

export const FILE = /^[\w-]+\.\w+$/;

/** Blocks that have the name of a file for a role: it is there when the page's examples run. */
export const filesOf = ({ blocks }: Page): Block[] => blocks.filter(({ role }) => FILE.test(role));

/** The configuration that a page's gateway runs on; a gateway without one where it has none. */
export const CONFIGURATION = 'parley.yaml';
