import { describe, expect, test, vi } from 'vitest';
import { abortSignalOf, anyOf, Cancellation } from '../../src/kernel/cancellation.ts';

describe('a cancellation', () => {
  test('tells every listener once, in their order, and why', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    for (const name of ['a', 'b', 'c']) cancellation.addEventListener('abort', () => told.push(name));
    expect([cancellation.aborted, cancellation.reason]).toEqual([false, undefined]);
    cancellation.abort('gone');
    cancellation.abort('again');
    expect(told).toEqual(['a', 'b', 'c']);
    expect([cancellation.aborted, cancellation.reason]).toEqual([true, 'gone']);
  });

  test('has a reason also where none was given', () => {
    const cancellation = new Cancellation();
    cancellation.abort();
    expect(cancellation.reason).toBeInstanceOf(Error);
  });

  test.each([1, 2, 3])('does not tell number %i of three that was removed', (number) => {
    const cancellation = new Cancellation();
    const listeners = [vi.fn(), vi.fn(), vi.fn()];
    for (const listener of listeners) cancellation.addEventListener('abort', listener);
    cancellation.removeEventListener('abort', listeners[number - 1] as () => void);
    cancellation.abort();
    expect(listeners.map(({ mock }) => mock.calls.length)).toEqual(
      [1, 2, 3].map((n) => (n === number ? 0 : 1)),
    );
  });

  test('does not tell one that another has removed meanwhile, nor one that comes too late', () => {
    const cancellation = new Cancellation();
    const late = vi.fn();
    const removed = vi.fn();
    cancellation.addEventListener('abort', () => {
      cancellation.removeEventListener('abort', removed);
      cancellation.addEventListener('abort', late);
    });
    cancellation.addEventListener('abort', removed);
    cancellation.abort();
    expect(removed).not.toHaveBeenCalled();
    expect(late).not.toHaveBeenCalled();
  });

  test('gives a free place to the next listener', () => {
    const cancellation = new Cancellation();
    const [first, second] = [vi.fn(), vi.fn()];
    cancellation.addEventListener('abort', first);
    cancellation.removeEventListener('abort', first);
    cancellation.addEventListener('abort', second);
    cancellation.abort();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});

describe('any of several', () => {
  test('ends with the first one that does, for its reason', () => {
    const [one, other] = [new Cancellation(), new AbortController()];
    const any = anyOf(one, other.signal);
    expect(any.aborted).toBe(false);
    other.abort('the other');
    one.abort('too late');
    expect([any.aborted, any.reason]).toEqual([true, 'the other']);
  });

  test('has ended where one of them has', () => {
    const gone = new Cancellation();
    gone.abort('before');
    expect(anyOf(new Cancellation(), gone)).toMatchObject({ aborted: true, reason: 'before' });
  });
});

describe("the platform's own signal", () => {
  test('follows, before and after', () => {
    const cancellation = new Cancellation();
    const signal = abortSignalOf(cancellation);
    expect(signal.aborted).toBe(false);
    cancellation.abort('gone');
    expect([signal.aborted, signal.reason]).toEqual([true, 'gone']);
    expect(abortSignalOf(cancellation)).toMatchObject({ aborted: true, reason: 'gone' });
  });

  test('is itself', () => {
    const { signal } = new AbortController();
    expect(abortSignalOf(signal)).toBe(signal);
  });
});
