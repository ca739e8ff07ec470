import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKeySecret } from '../../../src/features/keys/key-secret.ts';
import { StartError } from '../../../src/kernel/start-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the key secret', () => {
  test('that is given is used, and nothing is written', async () => {
    const dataDir = path.join(await temporaryFolder(), 'data');
    expect(loadKeySecret({ given: 'from the environment', dataDir })).toBe('from the environment');
    expect(() => statSync(dataDir)).toThrow('ENOENT');
  });

  test('is made once, for its owner to read alone, and leaves no draft', async () => {
    const dataDir = path.join(await temporaryFolder(), 'data');
    const secret = loadKeySecret({ dataDir });
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(loadKeySecret({ dataDir })).toBe(secret);
    expect(statSync(path.join(dataDir, 'key-secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['key-secret']);
  });

  test('is the one that a file has, with or without a line end', async () => {
    const dataDir = await temporaryFolder();
    writeFileSync(path.join(dataDir, 'key-secret'), 'from a backup\n');
    expect(loadKeySecret({ dataDir })).toBe('from a backup');
  });

  test('is never made anew over an empty file', async () => {
    const dataDir = await temporaryFolder();
    const file = path.join(dataDir, 'key-secret');
    writeFileSync(file, '');
    expect(() => loadKeySecret({ dataDir })).toThrow(StartError);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  test('that cannot be kept is told with what to do', async () => {
    const dataDir = await temporaryFolder();
    mkdirSync(path.join(dataDir, 'key-secret'));
    expect(() => loadKeySecret({ dataDir })).toThrow(/Cannot keep the key secret in .*EISDIR/);
  });
});
