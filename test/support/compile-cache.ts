import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the programs that tests start keep what Node compiled; absent where no setup has made it. */
    readonly compileCache?: string;
  }
}

/**
 * Once for all files: dozens of tests start the program, and without it three quarters of what each of them takes
 * would go into compiling the same sources.
 */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-compiled-'));
  provide('compileCache', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
