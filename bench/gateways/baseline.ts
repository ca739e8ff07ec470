import { join } from 'node:path';
import { startServer } from '../processes/start-server.ts';
import { bareEnvironment, type Gateway } from './gateway.ts';

/** `bench/baseline.ts`: what all others are measured against. */
export const baseline: Gateway = {
  name: 'baseline',
  headers: () => ({ authorization: 'Bearer not-looked-at' }),
  start: (bench) =>
    startServer({
      command: process.execPath,
      args: [join(import.meta.dirname, '..', 'baseline.ts')],
      env: { ...bareEnvironment(bench.folder), UPSTREAM: bench.upstreamOrigin, PORT: '0' },
      cwd: bench.folder,
      logPath: join(bench.folder, 'baseline.log'),
      cores: bench.cores,
      port: /listening on http:\/\/127\.0\.0\.1:(\d+)/,
      readyPath: '/readyz',
    }),
};
