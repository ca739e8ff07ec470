import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

/**
 * What each room may import, besides itself. Arrows point one way:
 * http → pipeline → features → providers, stores → contract → kernel.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  contract: ['kernel'],
  config: ['contract', 'kernel'],
  telemetry: ['contract', 'kernel'],
  stores: ['contract', 'kernel'],
  providers: ['contract', 'kernel'],
  features: ['providers', 'stores', 'contract', 'kernel'],
  pipeline: ['features', 'providers', 'stores', 'contract', 'kernel'],
  http: ['pipeline', 'features', 'providers', 'stores', 'contract', 'kernel'],
  // The mock is a server of its own, made of the sandbox's answers.
  mock: ['providers', 'contract', 'kernel'],
};

/** Composition roots: the files outside all rooms, and the command line. */
const ROOTS = new Set(['app.ts', 'main.ts', 'cli.ts', 'cli']);
/** Before anything is loaded: JavaScript that any Node can read. */
const LAUNCHER = /^(bin|bundle-stamp|heap-limit)\.(mjs|d\.mts)$/;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|mjs)$/.test(name))
  .map((name) => name.split(path.sep).join('/'));

const source = (file: string): string => readFileSync(path.join(SRC, file), 'utf8');

function importsOf(file: string): Import[] {
  const specifiers = source(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g);
  return [...specifiers].map(([, specifier = '']) => ({
    from: file,
    to: path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)),
  }));
}

const imports = files.flatMap(importsOf);
const room = (file: string): string => file.split('/')[0] ?? '';
const wrong = (rule: (found: Import) => boolean): string[] =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);

describe('the arrows between rooms', () => {
  test('there are imports to check', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  test('every room is known', () => {
    const unknown = files.filter(
      (file) => !(room(file) in ARROWS) && !ROOTS.has(room(file)) && !LAUNCHER.test(file),
    );
    expect(unknown).toEqual([]);
  });

  test('no room imports one that its arrows do not reach', () => {
    const found = wrong(({ from, to }) => {
      const allowed = ARROWS[room(from)];
      if (!allowed || to.startsWith('../')) return false;
      return room(to) !== room(from) && !allowed.includes(room(to));
    });
    expect(found).toEqual([]);
  });

  test('only the contract imports what is generated from it', () => {
    // The catalogue's snapshot is data of the providers' room, not of the contract.
    const found = wrong(
      ({ from, to }) =>
        to.startsWith('../generated') &&
        room(from) !== 'contract' &&
        !to.startsWith('../generated/catalogue'),
    );
    expect(found).toEqual([]);
  });

  test('features do not import each other', () => {
    const feature = (file: string): string => (file.split('/')[1] ?? '').replace(/\.ts$/, '');
    const found = wrong(
      ({ from, to }) => room(from) === 'features' && room(to) === 'features' && feature(from) !== feature(to),
    );
    expect(found).toEqual([]);
  });

  test('adapters do not import each other', () => {
    // What several adapters are made of, and what all are asked through.
    const shared = new Set(['catalogue', 'claude', 'content-blocks', 'openai-responses', 'openai-wire']);
    const adapter = (file: string): string | undefined => {
      const folder = /^providers\/([^/]+)\//.exec(file)?.[1];
      return folder !== undefined && !shared.has(folder) ? folder : undefined;
    };
    const found = wrong(
      ({ from, to }) =>
        adapter(to) !== undefined && adapter(from) !== adapter(to) && /^providers\/.*\//.test(from),
    );
    expect(found).toEqual([]);
  });

  test('only config reads the environment', () => {
    const readers = files.filter((file) => /process\.env\b/.test(source(file)) && room(file) !== 'config');
    // The launcher runs before anything else can be imported.
    expect(readers.filter((file) => file !== 'bin.mjs')).toEqual([]);
  });

  test('nothing is imported in a circle', () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const { to } of next.get(file) ?? []) walk(to, [...trail, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});
