import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/kernel/errors.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8');

test('docs/errors.md has every error code with its status and type, and no other', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| (\d+) +\| `(\w+)` +\| (.+) \|$/gm)];
  const documented = Object.fromEntries(
    rows.map(([, code = '', status, type]) => [code, { status: Number(status), type }]),
  );
  expect(documented).toEqual(ERROR_CODES);
  expect(rows.length).toBe(Object.keys(ERROR_CODES).length);
});
