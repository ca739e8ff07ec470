import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageWriter } from '../../src/telemetry/page-writer.ts';

let folder: string;
let file: string;
let fd: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-log-'));
  file = path.join(folder, 'log');
  fd = openSync(file, 'w');
});
afterEach(() => {
  closeSync(fd);
  rmSync(folder, { recursive: true });
});

const written = (): string => readFileSync(file, 'utf8');

test('every line arrives whole and in order, however many pages they fill', async () => {
  const writer = new PageWriter(fd);
  const lines = Array.from(
    { length: 5_000 },
    (_, at) => `{"line":${at},"text":"é世🎈${'x'.repeat(at % 90)}"}\n`,
  );
  for (const line of lines) {
    writer.write(line);
    // Lets pages be written: without a pause the queue is bounded, and lines are dropped.
    if (Number(line.slice(8, line.indexOf(','))) % 500 === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await expect.poll(written).toBe(lines.join(''));
});

test('a line longer than a page arrives whole', async () => {
  const writer = new PageWriter(fd);
  const long = `${'é'.repeat(200_000)}\n`;
  writer.write('short\n');
  writer.write(long);
  writer.write('after\n');
  await expect.poll(written).toBe(`short\n${long}after\n`);
});

test('what is left at the end of the process is written at once', () => {
  const writer = new PageWriter(fd);
  writer.write('last words\n');
  writer.flushSync();
  expect(written()).toBe('last words\n');
});

test('a reader that does not read costs lines, and is told how many', async () => {
  const writer = new PageWriter(fd);
  const line = `${'x'.repeat(20_000)}\n`;
  // All in one go: no page can be written meanwhile.
  for (let at = 0; at < 1_000; at++) writer.write(line);
  await expect.poll(() => written().length).toBeGreaterThan(line.length);
  writer.write(line);
  await expect.poll(written).toMatch(/"dropped_lines":\d+/);
  const kept = written()
    .split('\n')
    .filter((text) => text.startsWith('x')).length;
  const dropped = Number(/"dropped_lines":(\d+)/.exec(written())?.[1]);
  expect(kept + dropped).toBe(1_001);
});
