import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const LOG = path.resolve(import.meta.dirname, '../../src/telemetry/log.ts');

/** What a process that runs this code with a log writes on standard error. */
function written(level: string, format: string, code: string): string {
  const script = `
    import { createLog } from ${JSON.stringify(LOG)};
    const log = await createLog({ level: '${level}', format: '${format}' });
    ${code}`;
  const { stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  return stderr;
}

test('a line is one JSON object with level, time, fields and message, written also when the process ends at once', () => {
  const lines = written(
    'info',
    'json',
    `log.info({ a: 1, b: 'x"y' }, 'hello'); log.warn({}, 'bye'); process.exit(0);`,
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual([
    { level: 'info', time: expect.any(String), a: 1, b: 'x"y', msg: 'hello' },
    { level: 'warn', time: expect.any(String), msg: 'bye' },
  ]);
  const age = Date.now() - Date.parse(String(lines[0]?.time));
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(60_000);
});

test('lines below the level are not written', () => {
  expect(written('warn', 'json', `log.debug({}, 'a'); log.info({}, 'b'); log.error({}, 'c');`)).toMatch(
    /^\{"level":"error"[^\n]+\n$/,
  );
  expect(written('silent', 'json', `log.error({}, 'c');`)).toBe('');
});

test('an error is written with its stack and its causes', () => {
  const text = written(
    'info',
    'json',
    `log.error({ err: new TypeError('outer', { cause: new Error('inner') }) }, 'failed');`,
  );
  expect(JSON.parse(text)).toMatchObject({
    err: {
      type: 'TypeError',
      message: 'outer',
      stack: expect.stringContaining('outer'),
      cause: { message: 'inner' },
    },
  });
});

test('pretty lines are for people', () => {
  const text = written('info', 'pretty', `log.warn({ a: 1 }, 'careful');`);
  expect(text).toContain('WARN');
  expect(text).toContain('careful');
  expect(text).not.toContain('"msg"');
});
