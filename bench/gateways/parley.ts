import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startServer } from '../processes/start-server.ts';
import { MODEL } from '../traffic/request-bodies.ts';
import { bareEnvironment, type Gateway } from './gateway.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KEY = 'bench-client-key-7d1f0c9a52e84b36';

/**
 * Parley as `npm start` starts it, with everything on: a key, the contract, usage and cost, the store in a
 * folder, the access log in a file.
 */
export const parley: Gateway = parleyAt(ROOT, 'parley');

/** Another checkout of it, such as the state before a change. */
export const parleyBefore = (folder: string): Gateway => parleyAt(resolve(folder), 'before');

function parleyAt(root: string, name: string): Gateway {
  return {
    name,
    headers: () => ({ authorization: `Bearer ${KEY}` }),
    start(bench) {
      const configuration = join(bench.folder, 'parley.yaml');
      writeFileSync(configuration, configurationFor(bench.upstreamOrigin));
      return startServer({
        command: process.execPath,
        args: startArguments(root),
        env: {
          ...bareEnvironment(bench.folder),
          HOST: '127.0.0.1',
          PORT: '0',
          PARLEY_CONFIG: configuration,
          PARLEY_DATA_DIR: join(bench.folder, 'data'),
          LOG_LEVEL: 'info',
          LOG_FORMAT: 'json',
        },
        cwd: bench.folder,
        logPath: join(bench.folder, 'parley.log'),
        cores: bench.cores,
        port: /Parley is listening on http:\/\/[^\s:]+:(\d+)/,
        readyPath: '/readyz',
      });
    },
  };
}

/** JSON is YAML. */
function configurationFor(upstreamOrigin: string): string {
  return JSON.stringify({
    providers: {
      upstream: {
        adapter: 'openai',
        base_url: `${upstreamOrigin}/v1`,
        api_key: 'bench-upstream-key',
        max_concurrency: 10_000,
        models: {
          [MODEL]: {
            context_window: 128_000,
            max_output_tokens: 16_384,
            price: { input: 2.5, output: 10, cached_input: 1.25 },
          },
        },
      },
    },
    keys: [{ name: 'bench', key: KEY }],
  });
}

/** The arguments of package.json's own start script, so that what is measured is what users run. */
function startArguments(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  const words = scripts.start.split(' ');
  const flags = words.slice(words.indexOf('node') + 1);
  return flags.map((word) => (word.startsWith('src/') ? join(root, word) : word));
}
