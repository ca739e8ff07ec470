import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { startGateway } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Logger } from '../../src/kernel/logger.ts';
import { startMock } from '../../src/mock/server.ts';
import { PROVIDER_ROWS } from '../../src/providers/catalogue/provider-rows.ts';
import { startPrismMock } from '../contract/prism.ts';
import { CONFIGURATION, examplesOf, filesOf } from './examples.ts';
import { type Page, root } from './pages.ts';

/** The same SDKs are read by every example: Node need compile them only once. */
const compiled = mkdtempSync(path.join(tmpdir(), 'parley-docs-compiled-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

const KEY = 'sk-parley-the-key-of-all-examples';

/** What a page's examples speak to, and where they run. */
export interface PageStage {
  /** As a checkout looks: what examples name is there, and what they write goes with the folder. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** A text of the page with the addresses of this stage, and what was printed with those of the page. */
  placed(text: string): string;
  shown(text: string): string;
  close(): Promise<void>;
}

const quiet: Logger = { debug() {}, info() {}, warn() {}, error() {} };

interface Server {
  readonly url: string;
  close(): Promise<unknown>;
}

/** Starts what a page says is there: the gateway on its configuration, the mock, the contract's mock. */
export async function startPageStage(page: Page): Promise<PageStage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-docs-'));
  const servers: Server[] = [];
  const addresses: [string, string][] = [];
  const stand = (shown: string, server: Server): void => {
    servers.push(server);
    addresses.push([shown, new URL(server.url).host]);
  };
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  const placed = (text: string) => addresses.reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const shown = (text: string) => addresses.reduce((all, [to, from]) => all.replaceAll(from, to), text);
  try {
    for (const name of ['docs', 'generated', 'node_modules', 'spec']) {
      symlinkSync(path.join(root, name), path.join(folder, name));
    }
    const named = [...examplesOf(page).map(({ block }) => block), ...filesOf(page)];
    const mentions = (address: string) => named.some(({ text }) => text.includes(address));
    if (mentions('127.0.0.1:8090')) stand('127.0.0.1:8090', await startMock({ host: '127.0.0.1', port: 0 }));
    if (mentions('127.0.0.1:4010')) stand('127.0.0.1:4010', await startPrismMock());
    const configuration = filesOf(page).find(({ role }) => role === CONFIGURATION);
    stand('127.0.0.1:8080', await startPageGateway(placed(configuration?.text ?? ''), folder));
    for (const { role, text } of filesOf(page)) writeFileSync(path.join(folder, role), placed(text));
    return { folder, env: environment(folder), placed, shown, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startPageGateway(yaml: string, folder: string): Promise<Server> {
  writeFileSync(path.join(folder, CONFIGURATION), yaml);
  const loaded = await loadConfig({
    flags: { port: '0' },
    env: { ...variablesIn(yaml), PARLEY_ADMIN_KEY: KEY },
    cwd: folder,
    known: PROVIDER_ROWS,
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  const gateway = await startGateway({ config: loaded.config, version: '0.1.0', log: quiet });
  await gateway.ready;
  return { url: gateway.url, close: () => gateway.close(0) };
}

/** Every variable that a configuration names, with a value that will do. */
export const variablesIn = (yaml: string): Record<string, string> =>
  Object.fromEntries([...yaml.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => [name, `the value of ${name}`]));

/** As in a checkout: `node` is the project's own, `npx` finds its programs, without npm's half second for each. */
function environment(folder: string): NodeJS.ProcessEnv {
  const npx = path.join(folder, 'npx');
  const parley = path.join(root, 'src', 'bin.mjs');
  const programs = path.join(root, 'node_modules', '.bin');
  writeFileSync(
    npx,
    `#!/bin/sh\nname=$1; shift\n[ "$name" = parley ] && exec node "${parley}" "$@"\nexec "${programs}/$name" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const searched = [folder, path.dirname(process.execPath), process.env.PATH];
  return {
    PATH: searched.join(path.delimiter),
    HOME: folder,
    PARLEY_KEY: KEY,
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: compiled,
  };
}
