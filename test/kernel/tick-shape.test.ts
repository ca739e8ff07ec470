import { expect, test } from 'vitest';
import { keepTickShape, keptTick } from '../../src/kernel/tick-shape.ts';

const tick = () => new Promise<void>((resolve) => process.nextTick(resolve));

test('one of the objects of process.nextTick is kept, and nobody looks at the later ones', async () => {
  keepTickShape();
  const kept = keptTick();
  // What Node's own literal has: another shape would keep nothing alive.
  expect(Object.keys(kept ?? {})).toEqual(['callback', 'args']);
  expect(Object.getOwnPropertySymbols(kept).map(String)).toContain('Symbol(async_id_symbol)');
  await tick();
  expect(keptTick()).toBe(kept);
});
