import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer } from '../processes/start-server.ts';
import { bareEnvironment, type Gateway } from './gateway.ts';
import { runInstaller } from './run-installer.ts';

// With later servers of Hono's it answers every stream with a 500.
const MANIFEST = {
  private: true,
  dependencies: { '@portkey-ai/gateway': '^1.15.0' },
  overrides: { '@hono/node-server': '1.13.8' },
};

/** Portkey's open gateway, from npm, on the same Node. */
export const portkey: Gateway = {
  name: 'portkey',
  headers: ({ upstreamOrigin }) => ({
    authorization: 'Bearer bench-upstream-key',
    'x-portkey-provider': 'openai',
    'x-portkey-custom-host': `${upstreamOrigin}/v1`,
  }),
  async install(folder) {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(MANIFEST));
    await runInstaller('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund']);
  },
  async start(bench) {
    const port = await freePort();
    const script = join(
      bench.installFolder,
      'node_modules',
      '@portkey-ai',
      'gateway',
      'build',
      'start-server.js',
    );
    return startServer({
      command: process.execPath,
      args: [script, `--port=${port}`, '--headless'],
      env: { ...bareEnvironment(bench.folder), NODE_ENV: 'production' },
      cwd: bench.folder,
      logPath: join(bench.folder, 'portkey.log'),
      cores: bench.cores,
      port,
      readyPath: '/',
    });
  },
};
