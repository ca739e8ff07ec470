import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Deadlines } from '../../src/kernel/deadlines.ts';

const call = () => ({ expire: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('deadlines of one length', () => {
  test('fall due each at its own time, in order', () => {
    const deadlines = new Deadlines(100);
    const [first, second] = [call(), call()];
    deadlines.set(first);
    vi.advanceTimersByTime(60);
    deadlines.set(second);
    vi.advanceTimersByTime(41);
    expect(first.expire).toHaveBeenCalledOnce();
    expect(second.expire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(61);
    expect(second.expire).toHaveBeenCalledOnce();
  });

  test('that were cleared never fall due, wherever they stood', () => {
    const deadlines = new Deadlines(100);
    const calls = [call(), call(), call()];
    const set = calls.map((one) => deadlines.set(one));
    for (const at of [1, 0, 1]) if (set[at]) deadlines.clear(set[at]);
    vi.advanceTimersByTime(500);
    expect(calls.map(({ expire }) => expire.mock.calls.length)).toEqual([0, 0, 1]);
  });

  test('can be set again after all have gone', () => {
    const deadlines = new Deadlines(100);
    deadlines.set(call());
    vi.advanceTimersByTime(500);
    const late = call();
    deadlines.set(late);
    vi.advanceTimersByTime(99);
    expect(late.expire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(late.expire).toHaveBeenCalledOnce();
  });

  test('of no length never fall due', () => {
    const deadlines = new Deadlines(0);
    const one = call();
    expect(deadlines.set(one)).toBeUndefined();
    vi.advanceTimersByTime(1e9);
    expect(one.expire).not.toHaveBeenCalled();
  });
});
