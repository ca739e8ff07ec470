import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer } from '../processes/start-server.ts';
import { bareEnvironment, type Gateway } from './gateway.ts';
import { runInstaller } from './run-installer.ts';

const MASTER_KEY = 'fgw_bench-client-key-7d1f0c9a52e84b36';

/** Ferro's gateway, written in Go, from PyPI. */
export const ferro: Gateway = {
  name: 'ferro',
  headers: () => ({ authorization: `Bearer ${MASTER_KEY}` }),
  async install(folder) {
    await runInstaller('python3', ['-m', 'pip', 'install', '--quiet', '--target', folder, 'ferrogw']);
  },
  async start(bench) {
    const port = await freePort();
    const configuration = join(bench.folder, 'ferro.json');
    writeFileSync(
      configuration,
      JSON.stringify({ strategy: { mode: 'fallback' }, targets: [{ virtual_key: 'openai' }] }),
    );
    return startServer({
      command: join(bench.installFolder, 'bin', 'ferrogw'),
      args: ['serve'],
      env: {
        ...bareEnvironment(bench.folder),
        PORT: String(port),
        GATEWAY_CONFIG: configuration,
        MASTER_KEY,
        OPENAI_API_KEY: 'bench-upstream-key',
        OPENAI_BASE_URL: `${bench.upstreamOrigin}/v1`,
        // It must not ask the network for its list of models.
        FERRO_MODEL_CATALOG_TIMEOUT: '0',
        // Its own limit for all clients together lies far below what it can do.
        RATE_LIMIT_RPS: '1000000',
        RATE_LIMIT_BURST: '1000000',
        LOG_LEVEL: 'info',
      },
      cwd: bench.folder,
      logPath: join(bench.folder, 'ferro.log'),
      cores: bench.cores,
      port,
      readyPath: '/readyz',
    });
  },
};
