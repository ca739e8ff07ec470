import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ensureGenerator, readGeneratorConfig } from '../../scripts/contract/generator.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('a client generator that is not the one that was checked is never run', async () => {
  const config = await readGeneratorConfig();
  const storageDir = await temporaryFolder();
  await writeFile(path.join(storageDir, `${config['generator-cli'].version}.jar`), 'something else');
  const tampered = { 'generator-cli': { ...config['generator-cli'], storageDir } };
  await expect(ensureGenerator(tampered)).rejects.toThrow(/SHA-256 .* Delete it and try again/);
});
