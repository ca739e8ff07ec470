import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { clientSuite } from './client-suite.ts';
import { root, run } from './run.ts';

/** Compiled in a copy: Maven leaves its results beside the sources. */
const copy = '.cache/clients/java';

await clientSuite({
  language: 'Java',
  needs: [
    { program: 'java', args: ['-version'] },
    { program: 'mvn', args: ['-version'] },
  ],
  build: async () => {
    await rm(path.join(root, copy, 'src'), { recursive: true, force: true });
    await cp(path.join(root, 'generated/clients/java'), path.join(root, copy), { recursive: true });
    const goals = ['compile', 'dependency:build-classpath', '-Dmdep.outputFile=target/classpath'];
    await run({ program: 'mvn', args: ['-q', '-B', '-DskipTests', ...goals], folder: copy });
    const libraries = await readFile(path.join(root, copy, 'target/classpath'), 'utf8');
    const classpath = [`${copy}/target/classes`, libraries.trim()].join(path.delimiter);
    return { program: 'java', args: ['--class-path', classpath, 'test/clients/java/Main.java'] };
  },
});
