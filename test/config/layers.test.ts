// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${NAME} is the file's own syntax
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { config, load, tell } from './load.ts';

describe('without anything', () => {
  test('the gateway listens on 127.0.0.1:8080 with the sandbox alone', async () => {
    expect(await config()).toMatchObject({
      file: null,
      server: {
        host: '127.0.0.1',
        port: 8080,
        maxBodyBytes: 33_554_432,
        trustedProxies: [],
        corsOrigins: [],
      },
      databaseUrl: null,
      adminKey: null,
      keySecret: null,
      log: { level: 'info', format: 'json' },
      providers: [{ name: 'sandbox', adapter: 'sandbox', apiKey: null }],
      providersOff: [],
      models: { default: null, aliases: {} },
      pools: [],
      mixtures: [],
      integrity: { judge: null },
      security: { allowPrivateUpstreams: true },
      keys: [],
    });
  });

  test('an empty file, and sections without content, change nothing', async () => {
    const { file: _file, dataDir: _dataDir, ...empty } = await config();
    const sections = 'server providers models pools mixtures routing failover integrity security keys'.split(
      ' ',
    );
    const allEmpty = sections.map((name) => `${name}:\n`).join('');
    for (const yaml of ['', '# nothing\n', allEmpty, 'failover: { breaker: }', '{}']) {
      expect(await config({ yaml })).toMatchObject(empty);
    }
  });

  test('a configuration is frozen to the bottom', async () => {
    const loaded = await config({
      yaml: 'providers: { sandbox: { models: { echo: { context_window: 5 } } } }',
    });
    expect(Object.isFrozen(loaded.providers[0]?.models[0])).toBe(true);
    expect(Object.isFrozen(loaded.server.corsOrigins)).toBe(true);
  });
});

describe('which of several settings counts', () => {
  const yaml = 'server: { host: file, port: 1 }';

  test('file over default, environment over file, flag over environment', async () => {
    const server = async (env: NodeJS.ProcessEnv, flags = {}) => (await config({ yaml, env, flags })).server;
    expect(await server({})).toMatchObject({ host: 'file', port: 1 });
    expect(await server({ HOST: 'environment', PORT: '2' })).toMatchObject({ host: 'environment', port: 2 });
    expect(await server({ HOST: 'environment', PORT: '2' }, { host: 'flag', port: '0' })).toMatchObject({
      host: 'flag',
      port: 0,
    });
  });

  test('the environment counts over .env, and an empty variable as not set', async () => {
    const dotEnv = 'PORT=5\nLOG_LEVEL=debug\nPARLEY_ADMIN_KEY="a key with spaces in it"\n';
    const loaded = await config({ dotEnv, env: { PORT: '6', LOG_LEVEL: '' } });
    expect(loaded).toMatchObject({
      server: { port: 6 },
      log: { level: 'info' },
      adminKey: 'a key with spaces in it',
    });
  });

  test('the other variables and flags', async () => {
    const env = {
      PARLEY_DATA_DIR: '/somewhere',
      PARLEY_DATABASE_URL: 'postgres://u:p@db/parley',
      PARLEY_KEY_SECRET: 'secret',
      LOG_FORMAT: 'pretty',
    };
    expect(await config({ env })).toMatchObject({
      dataDir: '/somewhere',
      databaseUrl: 'postgres://u:p@db/parley',
      keySecret: 'secret',
      log: { format: 'pretty' },
    });
    const flags = { dataDir: '/elsewhere', logLevel: 'warn', logFormat: 'json' };
    expect(await config({ env, flags })).toMatchObject({
      dataDir: '/elsewhere',
      log: { level: 'warn', format: 'json' },
    });
  });

  test('wrong variables and flags are named, each where it was said', async () => {
    const env = {
      PORT: '80a',
      LOG_LEVEL: 'loud',
      PARLEY_DATABASE_URL: 'mysql://u:secret@h/d',
      OPENAI_API_KEY: 'a\nb',
    };
    expect((await tell({ env, flags: { logFormat: 'xml' } })).sort()).toEqual([
      '--log-format must be one of json, pretty',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent',
      'OPENAI_API_KEY holds characters that no key can have (line ends, letters beyond Latin-1)',
      'PARLEY_DATABASE_URL must be like postgres://user:password@host:5432/name',
      'PORT must be a port, 0 to 65535',
    ]);
    expect(await tell({ flags: { port: '70000' } })).toEqual(['--port must be a port, 0 to 65535']);
  });

  test('a mistyped variable of ours gets a hint, one that the file uses does not', async () => {
    const env = { PARLEY_DATADIR: 'x', PARLEY_ADMINKEY: 'y', PARLEY_TEST_POSTGRES: 'z' };
    const loaded = await load({ env, yaml: 'server: { host: "${PARLEY_ADMINKEY}" }' });
    expect(loaded.warnings).toEqual([
      { path: 'PARLEY_DATADIR', message: 'is not used: did you mean PARLEY_DATA_DIR?' },
    ]);
  });
});

describe('which file is read', () => {
  test('the one named by PARLEY_CONFIG or --config has to be there', async () => {
    expect(await tell({ env: { PARLEY_CONFIG: 'no.yaml' } })).toEqual([
      "(file) can't be read: there is no such file",
    ]);
    expect(await tell({ flags: { config: '.' } })).toEqual(["(file) can't be read: it is a folder"]);
  });

  test('--config wins over PARLEY_CONFIG, which wins over ./parley.yaml', async () => {
    const cwd = await temporaryFolder();
    for (const [name, port] of Object.entries({ 'parley.yaml': 1, 'a.yaml': 2, 'b.yaml': 3 })) {
      writeFileSync(path.join(cwd, name), `server: { port: ${port} }`);
    }
    const portOf = async (env: NodeJS.ProcessEnv, flags = {}) => {
      const loaded = await loadConfig({ cwd, env, flags, known: [] });
      return loaded.ok && [loaded.config.file, loaded.config.server.port];
    };
    expect(await portOf({})).toEqual(['parley.yaml', 1]);
    expect(await portOf({ PARLEY_CONFIG: 'a.yaml' })).toEqual(['a.yaml', 2]);
    expect(await portOf({ PARLEY_CONFIG: 'a.yaml' }, { config: 'b.yaml' })).toEqual(['b.yaml', 3]);
  });

  test('what is no text, or a .env that is a folder, is told and not thrown', async () => {
    const cwd = await temporaryFolder();
    writeFileSync(path.join(cwd, 'parley.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    mkdirSync(path.join(cwd, '.env'));
    const loaded = await loadConfig({ cwd, env: {}, known: [] });
    expect(!loaded.ok && loaded.problems.map(({ path: at, message }) => `${at} ${message}`)).toEqual([
      "(file) can't be read: it is not UTF-8",
      ".env can't be read: it is a folder",
    ]);
  });
});
