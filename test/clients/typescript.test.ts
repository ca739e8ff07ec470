import { clientSuite } from './client-suite.ts';
import { run } from './run.ts';

await clientSuite({
  language: 'TypeScript',
  needs: [],
  build: async () => {
    await run({ program: 'tsc', args: ['--project', 'test/clients/typescript'] });
    return { program: 'node', args: ['.cache/clients/typescript/test/clients/typescript/main.js'] };
  },
});
