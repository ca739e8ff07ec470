import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// A routine update of a dependency once made another gateway answer every stream with a 500.

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../..', name), 'utf8'));

const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
const { packages } = read('package-lock.json') as Lock;

test.each(Object.entries({ ...dependencies, ...devDependencies }))(
  '%s is one exact version, the one that is installed: %s',
  (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  },
);

test('what these need is one exact version each, known by its content', () => {
  const loose = Object.entries(packages).filter(
    ([place, { version, integrity }]) => place !== '' && !(version && integrity),
  );
  expect(loose.map(([place]) => place)).toEqual([]);
});
