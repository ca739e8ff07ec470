import { clientSuite } from './client-suite.ts';
import { root, run } from './run.ts';

// Nothing but the standard library is needed, so nothing is fetched.
const env = { GOTOOLCHAIN: 'local', GOFLAGS: '-mod=mod', GOPROXY: 'off' };
const program = `${root}.cache/clients/go/client`;

await clientSuite({
  language: 'Go',
  needs: [{ program: 'go', args: ['version'] }],
  build: async () => {
    await run({ program: 'go', args: ['build', '-o', program, '.'], env, folder: 'test/clients/go' });
    return { program, args: [] };
  },
});
