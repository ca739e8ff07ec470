import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { driftOf } from '../../scripts/capabilities/drift.ts';
import { capabilitiesPage } from '../../scripts/capabilities/page.ts';
import { conformanceFiles, type ProofTest, proved } from '../../scripts/capabilities/proofs.ts';
import { run } from '../../scripts/run.ts';
import { toldOf } from '../providers/conformance/outcome.ts';
import type { Proof } from '../providers/conformance/rows.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pageNamed, root } from './pages.ts';

const ALPHA = 'test/providers/alpha.test.ts';
const BETA = 'test/providers/beta.test.ts';

const ended = (file: string, state: string, proof: Partial<Proof> = {}): ProofTest => ({
  file,
  name: `${proof.row ?? 'text'} ${proof.part ?? 'whole'}`,
  state,
  proof: { adapter: file, row: 'text', part: 'whole', outcome: 'native', note: null, ...proof },
});
const both = (file: string, proof: Partial<Proof> = {}): ProofTest[] => [
  ended(file, 'passed', { ...proof, part: 'whole' }),
  ended(file, 'passed', { ...proof, part: 'stream' }),
];
const cellsOf = (page: string, title: string): string[] => {
  const row = page.split('\n').find((line) => line.startsWith(`| [${title}]`)) ?? '';
  return row
    .split(' | ')
    .slice(1)
    .map((cell) => cell.replace(/ \|$/, ''));
};

describe('the matrix of capabilities', () => {
  test.each(['failed', 'skipped', 'pending'])('a test that fails takes its cell away: %s', (state) => {
    const tests = [
      ...both(ALPHA),
      ...both(ALPHA, { row: 'seed' }),
      ended(ALPHA, state, { row: 'seed', part: null }),
      ...both(BETA, { row: 'seed' }),
    ];
    const { columns, problems } = proved([ALPHA, BETA], tests);
    const page = capabilitiesPage(columns);
    expect([cellsOf(page, 'text'), cellsOf(page, 'seed')]).toEqual([
      ['✓', '?'],
      ['?', '✓'],
    ]);
    expect(problems).toEqual([`${state}: ${ALPHA} > seed whole`]);
  });

  test('an adapter that has not run is told, and has no column', () => {
    const { columns, problems } = proved([ALPHA, BETA], both(ALPHA));
    expect(columns.map(({ adapter }) => adapter)).toEqual([ALPHA]);
    expect(problems).toEqual([`${BETA} did not run: its adapters are missing.`]);
    const before = capabilitiesPage(proved([ALPHA, BETA], [...both(ALPHA), ...both(BETA)]).columns);
    const drift = driftOf({ columns, problems }, before).join('\n');
    expect(drift).toContain(`${BETA} did not run`);
    expect(drift).toContain('+ | [text]');
  });

  test('what is proved for one of whole replies and streams says so', () => {
    const page = capabilitiesPage(proved([ALPHA], [ended(ALPHA, 'passed')]).columns);
    expect(cellsOf(page, 'text')).toEqual(['✓[^1]']);
    expect(page).toContain('[^1]: not in streams');
  });

  test('equal footnotes are one', () => {
    const note = 'the wire has none (dropped: `seed`)';
    const tests = [ALPHA, BETA].flatMap((file) => both(file, { row: 'seed', outcome: 'dropped', note }));
    const page = capabilitiesPage(proved([ALPHA, BETA], tests).columns);
    expect(cellsOf(page, 'seed')).toEqual(['✗[^1]', '✗[^1]']);
    expect(page.split(note)).toHaveLength(2);
  });

  test('a page of the same results is no drift; one with a line more, or in another order, is', () => {
    const proofs = proved([ALPHA], both(ALPHA));
    const page = capabilitiesPage(proofs.columns);
    expect(driftOf(proofs, page)).toEqual([]);
    expect(driftOf(proofs, `${page}\nBy hand.\n`)).toContain('- By hand.');
    expect(driftOf(proofs, page.split('\n').reverse().join('\n'))).not.toEqual([]);
    expect(driftOf(proofs, '')).not.toEqual([]);
  });

  test('names every file that runs the suite', () => {
    const files = conformanceFiles(root);
    expect(files).toContain('test/providers/openai.test.ts');
    for (const file of files) expect(pageNamed('docs/capabilities.md').text).toContain(`](../${file})`);
  });
});

describe('what an adapter declares', () => {
  const reply = { reply: {}, stream: '' };
  const because = 'no such thing';

  test.each([
    ['native', { ...reply }, null],
    ['native', { ...reply, because }, null],
    ['translated', { ...reply, translated: ['a'], because }, `${because} (met in another way: \`a\`)`],
    ['partly', { ...reply, dropped: ['a'], translated: ['b'] }, 'dropped: `a`; met in another way: `b`'],
    ['partly', { ...reply, expected: { usage: {} }, because }, because],
    ['dropped', { dropped: ['a', 'b'], because }, `${because} (dropped: \`a\`, \`b\`)`],
    ['absent', { dropped: [], because }, because],
  ])('is %s: %j', (outcome, fixture, note) => {
    expect(toldOf('seed', fixture)).toEqual({ outcome, note });
  });

  test('is emulated only where the suite runs the gateway’s own way', () => {
    expect(toldOf('n', { dropped: [], because }).outcome).toBe('emulated');
  });
});

describe('a run of the tests', () => {
  const suite = (adapter: string, state: 'pass' | 'fail'): string => `
// describeConformance(${adapter})
for (const part of ['whole', 'stream']) {
  const proof = { adapter: '${adapter}', row: 'text', part, outcome: 'native', note: null };
  test(\`text \${part}\`, { meta: { proof } }, () => expect('${state}').toBe('pass'));
}
`;

  async function project(states: { alpha: 'pass' | 'fail'; beta: 'pass' | 'fail' }, page: string) {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'test/providers'), { recursive: true });
    await mkdir(path.join(folder, 'docs'));
    const files = {
      [ALPHA]: suite('alpha', states.alpha),
      [BETA]: suite('beta', states.beta),
      'docs/capabilities.md': page,
      'vitest.config.mjs': `
import { capabilityDrift } from ${JSON.stringify(path.join(root, 'scripts/capabilities/drift.ts'))};
export default { plugins: [capabilityDrift()], test: { globals: true } };
`,
    };
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    // Reporters of the command line take the place of the configured ones, and the check must survive that.
    return (...args: string[]) => run('vitest', ['run', '--root', folder, '--reporter=json', ...args]);
  }

  const page = capabilitiesPage(
    proved([ALPHA, BETA], [...both(ALPHA, { adapter: 'alpha' }), ...both(BETA, { adapter: 'beta' })]).columns,
  );

  test('passes with the page that it proves', async () => {
    const vitest = await project({ alpha: 'pass', beta: 'pass' }, page);
    expect(await vitest()).toMatchObject({ code: 0 });
  });

  test('fails with a page that says something else, unless only some of the tests ran', async () => {
    const vitest = await project({ alpha: 'pass', beta: 'pass' }, page.replace('✓ | ✓ |', '✓ | ✗ |'));
    const { code, output } = await vitest();
    expect([code, output]).toEqual([1, expect.stringContaining('docs/capabilities.md is not what')]);
    expect(output).toContain('- | [text](../test/providers/conformance/capabilities.ts) | ✓ | ✗ |');
    expect(output).toContain('+ | [text](../test/providers/conformance/capabilities.ts) | ✓ | ✓ |');
    expect(await vitest(ALPHA)).toMatchObject({ code: 0 });
    expect(await vitest('-t', 'text whole')).toMatchObject({ code: 0 });
  });

  test('tells the cell that a failing test has taken away', async () => {
    const vitest = await project({ alpha: 'pass', beta: 'fail' }, page);
    const { code, output } = await vitest();
    expect([code, output]).toEqual([1, expect.stringContaining(`failed: ${BETA} > text whole`)]);
    expect(output).toContain('+ | [text](../test/providers/conformance/capabilities.ts) | ✓ | ? |');
  });
});
