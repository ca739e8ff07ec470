import { afterEach, describe, expect, it, vi } from 'vitest';
import { atTurnsEnd } from '../../src/kernel/turn-end.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work for the end of a turn', () => {
  it('is done in its order, after all that follows from what the turn brought', async () => {
    const done: string[] = [];
    atTurnsEnd(() => done.push('first'));
    await Promise.resolve();
    process.nextTick(() => done.push('tick'));
    atTurnsEnd(() => done.push('second'));
    await nextTurn();
    expect(done).toEqual(['tick', 'first', 'second']);
  });

  it('may ask for more, which the next turn does', async () => {
    const done: string[] = [];
    atTurnsEnd(() => {
      done.push('first');
      atTurnsEnd(() => done.push('second'));
    });
    await nextTurn();
    expect(done).toEqual(['first']);
    await nextTurn();
    expect(done).toEqual(['first', 'second']);
  });

  it('does not wait for a turn that lasts longer than a millisecond', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(100);
    const done: number[] = [];
    atTurnsEnd(() => done.push(1));
    now.mockReturnValue(100.9);
    atTurnsEnd(() => done.push(2));
    expect(done).toEqual([]);
    now.mockReturnValue(101);
    atTurnsEnd(() => done.push(3));
    expect(done).toEqual([1, 2, 3]);
    now.mockReturnValue(101.5);
    atTurnsEnd(() => done.push(4));
    expect(done).toEqual([1, 2, 3]);
    await nextTurn();
    expect(done).toEqual([1, 2, 3, 4]);
  });
});
