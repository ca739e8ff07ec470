import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { explanationText } from '../../src/cli/explain/explanation-text.ts';
import type { RoutingCandidate, RoutingExplanation } from '../../src/contract/chat.ts';
import { LatencyStatistics } from '../../src/features/routing/latency-statistics.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { openStore } from '../../src/stores/sql/open-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCli, startCli } from './run-cli.ts';

/** Two sellers of one model, one of which does not say for how much, and nobody behind either. */
const CONFIGURATION = `
providers:
  dear: { adapter: openai, base_url: "http://127.0.0.1:9/v1", models: { m: { price: { input: 4, output: 16 } } } }
  secret: { adapter: openai, base_url: "http://127.0.0.1:9/v1", models: { m: {} } }
  cheap: { adapter: openai, base_url: "http://127.0.0.1:9/v1", models: { m: { price: { input: 1, output: 2 } } } }
routing: { exploration: 0, window_minutes: 1440 }
models: { aliases: { my-model: m } }
pools: { turns: { policy: round_robin, members: [{ model: m, provider: cheap }, { model: sandbox/echo }] } }
mixtures: { mix: { proposers: [m, sandbox/echo], aggregator: sandbox/story } }
`;

async function configured(yaml = CONFIGURATION): Promise<string> {
  const cwd = await temporaryFolder();
  writeFileSync(path.join(cwd, 'parley.yaml'), yaml);
  return cwd;
}

/** The lines of a table, without its head. */
const rowsOf = (table: string): string[] => table.trimEnd().split('\n').slice(1);

describe('explain, by the configuration', () => {
  test('ranks by price with unknown prices last, makes no call, and writes nothing', async () => {
    const cwd = await configured();
    const args = ['explain', '--model', 'm', '--routing', 'price', '--prompt', 'Hi!'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^price · 3 characters \(bucket up to 2,000\) · no call was made\n/);
    expect(rowsOf(stdout)).toEqual([
      expect.stringMatching(
        /^ {2}1 {2}cheap\/m +– {2}\$0\.\d+ +0 samples {2}– {2}cheapest for this request$/,
      ),
      expect.stringMatching(/^ {2}2 {2}dear\/m +– {2}\$0\.\d+ +0 samples {2}–/),
      expect.stringMatching(/^ {2}3 {2}secret\/m +– {2}– +0 samples {2}–/),
    ]);
    expect(readdirSync(cwd)).toEqual(['parley.yaml']);
  });

  test('goes by the figures that gateways have saved, and says how many there are', async () => {
    const cwd = await configured();
    const statistics = new LatencyStatistics({ clock: systemClock, windowMinutes: 1_440 });
    for (let i = 0; i < 25; i++) statistics.answered({ provider: 'cheap', id: 'm' }, 0, false, 744);
    const another = new LatencyStatistics({ clock: systemClock, windowMinutes: 1_440 });
    for (let i = 0; i < 15; i++) another.answered({ provider: 'cheap', id: 'm' }, 0, false, 744);
    for (let i = 0; i < 20; i++) another.answered({ provider: 'secret', id: 'm' }, 0, false, 612);
    const store = await openStore({ dataDir: path.join(cwd, '.parley'), log: silentLogger });
    await store.figures.save('one', statistics.snapshot(), true);
    await store.figures.save('another', another.snapshot(), true);
    await store.close();

    const { stdout, stderr } = await runCli(['explain', '--model', 'm'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^perf · 0 characters/);
    expect(rowsOf(stdout)).toEqual([
      expect.stringMatching(/^ {2}1 {2}secret\/m {2}612 ms .* 20 samples {2}100 %/),
      expect.stringMatching(/^ {2}2 {2}cheap\/m {3}744 ms .* 40 samples {2}100 %/),
      expect.stringMatching(/^ {2}3 {2}dear\/m {9}– .* 0 samples {2}–/),
    ]);
    // Other sizes, and streams, have figures of their own.
    const long = await runCli(['explain', '--model', 'm', '--prompt', 'x'.repeat(2_001)], { cwd });
    expect(long.stdout).toMatch(/^perf · 2,001 characters \(bucket up to 4,000\)/);
    expect(long.stdout).not.toContain('40 samples');
    const stream = await runCli(['explain', '--model', 'm', '--stream'], { cwd });
    expect(stream.stdout).not.toContain('744 ms');
  });

  test('a database that can’t be read is told, and targets are ranked without figures', async () => {
    const cwd = await configured();
    writeFileSync(path.join(cwd, 'parley.db'), 'no database '.repeat(900));
    const args = ['explain', '--model', 'm', '--data-dir', '.'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect([code, rowsOf(stdout)]).toEqual([0, expect.objectContaining({ length: 3 })]);
    expect(stderr).toMatch(/^warning {2}what is known of the targets can't be read: .* is damaged/);
  });

  test('a pool keeps its own order, and a mixture is ranked by who has the last word', async () => {
    const cwd = await configured();
    const pool = await runCli(['explain', '--provider', 'pool', '--model', 'turns'], { cwd });
    expect(pool.stdout).toMatch(/^in the pool's order · /);
    expect(rowsOf(pool.stdout)).toEqual([
      expect.stringMatching(/^ {2}1 {2}cheap\/m /),
      expect.stringMatching(/^ {2}2 {2}sandbox\/echo /),
    ]);
    const mixture = await runCli(['explain', '--model', 'moa/mix'], { cwd });
    expect(rowsOf(mixture.stdout)).toEqual([expect.stringMatching(/^ {2}1 {2}sandbox\/story /)]);
  });

  test.each([
    ['from a file', ['--prompt-file', 'long.txt']],
    ['from standard input', ['--prompt-file', '-']],
  ])('the prompt comes %s', async (_, args) => {
    const cwd = await configured();
    writeFileSync(path.join(cwd, 'long.txt'), 'é'.repeat(6_210));
    const options = { cwd, input: 'é'.repeat(6_210) };
    const { code, stdout } = await runCli(['explain', '--model', 'm', ...args], options);
    expect(code).toBe(0);
    expect(stdout).toContain('6,210 characters (bucket up to 8,000)');
  });

  test.each([
    [1, ['--model', 'm', '--prompt-file', 'none.txt'], "The prompt can't be read from none.txt (ENOENT)."],
    [1, ['--model', 'sandbox/eco'], 'Did you mean "sandbox/echo"?'],
    [1, ['--model', 'sandbox/eco'], 'npx parley models'],
    [1, ['--model', 'm', '--provider', 'nobody'], 'No provider is called "nobody".'],
    [1, ['--model', 'none', '--provider', 'pool'], 'there are: turns'],
    [2, ['--model', 'm', '--prompt', 'a', '--prompt-file', 'b'], 'cannot be used with option'],
    [2, [], '`model` is required: no default model is configured.'],
    [2, ['--model', 'a,b,c,d,e,f'], 'npx parley explain --help'],
    [2, ['--model', 'm', '--routing', 'cheap'], 'Allowed choices are perf, perf_avg'],
    [2, ['--model', ' '], 'It must not be empty.'],
    [2, ['--model', 'm', '--url', 'http://127.0.0.1:9', '--config', 'x'], 'cannot be used with option'],
  ])('code %d, and nothing made, for %j', async (expected, args, words) => {
    const cwd = await configured();
    const { code, stdout, stderr } = await runCli(['explain', ...args], { cwd });
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(path.join(cwd, '.parley'))).toBe(false);
  });
});

test('the configuration, a running gateway and POST /v1/routing/explain say the same', async () => {
  const cwd = await configured(`${CONFIGURATION}
failover: { max_attempts: 1 }`);
  const env = { PARLEY_ADMIN_KEY: 'sk-parley-the-admin-key-of-this-test' };
  const start = async () => {
    const gateway = startCli(['start', '--port', '0', '--log-level', 'silent'], { cwd, env });
    const [, url = ''] = await gateway.seen(/listening on (http:\S+)/);
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(200);
    const post = (place: string, body: object) =>
      fetch(`${url}${place}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${env.PARLEY_ADMIN_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    return { gateway, url, post };
  };
  const messages = [{ role: 'user', content: 'Hello' }];
  const first = await start();
  // Somebody answers and somebody fails: both are saved when it stops.
  for (const model of ['sandbox/echo', 'sandbox/echo', 'm']) {
    await (await first.post('/v1/chat/completions', { model, messages })).text();
  }
  first.gateway.signal('SIGTERM');
  expect((await first.gateway.result).code).toBe(0);

  const { gateway, url, post } = await start();
  const requests: [string[], object][] = [
    [['--model', 'm'], { model: 'm' }],
    [['--model', 'my-model', '--routing', 'price'], { model: 'my-model', routing: 'price' }],
    [
      ['--model', 'm,sandbox/echo', '--routing', 'perf-avg'],
      { model: 'm,sandbox/echo', routing: 'perf-avg' },
    ],
    [['--model', 'turns', '--provider', 'pool'], { model: 'turns', provider: 'pool' }],
    [['--model', 'moa/mix', '--stream'], { model: 'moa/mix', stream: true }],
    [['--model', 'm', '--provider', 'dear'], { model: 'm', provider: 'dear' }],
  ];
  let samples = 0;
  for (const [args, body] of requests) {
    const response = await post('/v1/routing/explain', { ...body, messages });
    const told = (await response.json()) as RoutingExplanation;
    expect(response.status).toBe(200);
    const command = ['explain', ...args, '--prompt', 'Hello', '--json'];
    const here = await runCli(command, { cwd });
    expect(settled(JSON.parse(here.stdout))).toEqual(settled(told));
    const there = await runCli([...command, '--url', url], {
      cwd,
      env: { PARLEY_KEY: env.PARLEY_ADMIN_KEY },
    });
    expect(settled(JSON.parse(there.stdout))).toEqual(settled(told));
    for (const { evidence } of told.candidates) samples += evidence.samples;
  }
  // Had nothing been saved, all would agree as well.
  expect(samples).toBeGreaterThan(0);
  gateway.signal('SIGTERM');
  expect((await gateway.result).code).toBe(0);
});

/** Figures fade from moment to moment: not in what is shown, but in the last digits of a quotient. */
function settled(told: RoutingExplanation): RoutingExplanation {
  const rounded = (value: number | null): number | null =>
    value === null ? null : Number(value.toPrecision(6));
  const candidates = told.candidates.map((one) => ({
    ...one,
    score: rounded(one.score),
    evidence: {
      ...one.evidence,
      latency_ms: rounded(one.evidence.latency_ms),
      availability: rounded(one.evidence.availability),
    },
  }));
  return { ...told, candidates };
}

test('whatever a gateway calls its targets, the terminal is told nothing by it', () => {
  const candidate: RoutingCandidate = {
    provider: 'a\u001b[2J',
    model: 'v/m\u009b1m',
    rank: null,
    eligible: false,
    score: null,
    reasons: ['no\r\n  1  forged/m'],
    evidence: {
      samples: 1_204,
      latency_ms: 0.25,
      expected_cost: 12.5,
      availability: 0.9987,
      breaker: 'open',
    },
  };
  const table = explanationText(
    {
      object: 'routing.explanation',
      policy: 'perf',
      prompt_characters: 1,
      bucket: 'up\u0007',
      candidates: [candidate],
    },
    (_, text) => text,
  );
  expect(table).toBe(
    'perf · 1 character (bucket up ) · no call was made\n' +
      '  –  a [2J/m 1m  0.3 ms  $12.50  1,204 samples  99.9 %  no   1  forged/m\n',
  );
});
