import { describe, expect, test } from 'vitest';
import { smallerHeapMb } from '../../src/heap-limit.mjs';
import { startCli } from '../cli/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MB = 1024 * 1024;

describe('in a small container', () => {
  test('the heap leaves room for what is beside it', () => {
    // What Node 26 itself chose in containers of that size.
    expect(smallerHeapMb(157 * MB, 262 * MB)).toBe(62);
    expect(smallerHeapMb(256 * MB, 262 * MB)).toBe(102);
    expect(smallerHeapMb(400 * MB, 268 * MB)).toBe(160);
  });

  test("Node's own limit is kept where it fits", () => {
    expect(smallerHeapMb(512 * MB, 268 * MB)).toBeUndefined();
    expect(smallerHeapMb(1024 * MB, 536 * MB)).toBeUndefined();
    expect(smallerHeapMb(2 ** 64, 4192 * MB)).toBeUndefined();
  });

  /** Says it is in a container of 157 MB, and what its heap may take. */
  const pretend = `data:text/javascript,${encodeURIComponent(`
    process.constrainedMemory = () => 157 * ${MB};
    const { heap_size_limit } = process.getBuiltinModule('node:v8').getHeapStatistics();
    process.stderr.write(\`heap \${Math.round(heap_size_limit / ${MB})} of process \${process.pid}\\n\`);
  `)}`;

  test.each([
    { given: [], heaps: 2 },
    { given: ['--max-old-space-size=300'], heaps: 1 },
  ])('one process starts, with $given.length limits given', async ({ given, heaps }) => {
    const gateway = startCli(['start'], {
      cwd: await temporaryFolder(),
      env: { PORT: '0' },
      nodeArgs: [...given, '--max-semi-space-size=16', '--import', pretend],
    });
    const [, url = ''] = await gateway.seen(/Parley is listening on (http:\S+)\n/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    gateway.signal('SIGTERM');
    const { code, stderr } = await gateway.result;
    expect(code).toBe(0);
    const said = [...stderr.matchAll(/heap (\d+) of process (\d+)/g)];
    expect(said.map(([, , pid]) => Number(pid))).toEqual(Array(heaps).fill(gateway.pid));
    const last = Number(said.at(-1)?.[1]);
    // The old generation, and 48 MB of a young one.
    expect(last).toBe((given.length > 0 ? 300 : 62) + 48);
  });
});
