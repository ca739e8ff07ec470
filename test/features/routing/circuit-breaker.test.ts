import { describe, expect, test } from 'vitest';
import { CircuitBreakers } from '../../../src/features/routing/circuit-breakers.ts';
import { JumpingClock } from './jumping-clock.ts';
import { routeOf } from './route-of.ts';

const route = routeOf('openai');
const OPEN_MS = 30_000;

function setup(failures = 3) {
  const clock = new JumpingClock();
  const breakers = new CircuitBreakers({ clock, settings: { failures, openMs: OPEN_MS } });
  const fail = (times: number) => {
    for (let i = 0; i < times; i++) breakers.failed(route, breakers.admit(route));
  };
  return { clock, breakers, fail };
}

describe('a circuit breaker', () => {
  test('is closed for a target that was never asked', () => {
    const { breakers } = setup();
    expect(breakers.admit(route)).toBeGreaterThanOrEqual(0);
    expect(breakers.state(route)).toBe('closed');
    expect(breakers.block(route)).toBeUndefined();
  });

  test('opens after so many failures in a row, and says for how long', () => {
    const { clock, breakers, fail } = setup();
    fail(2);
    expect(breakers.state(route)).toBe('closed');
    fail(1);
    expect(breakers.state(route)).toBe('open');
    expect(breakers.admit(route)).toBe(-1);
    clock.advance(9_000);
    expect(breakers.block(route)).toEqual({ ms: 21_000, by: 'breaker' });
    expect([...breakers.blocked()]).toEqual([
      [
        { provider: 'openai', id: 'm' },
        { ms: 21_000, by: 'breaker' },
      ],
    ]);
  });

  test('does not open when answers come between the failures', () => {
    const { breakers, fail } = setup();
    for (let i = 0; i < 10; i++) {
      fail(2);
      breakers.answered(route, breakers.admit(route));
    }
    expect(breakers.state(route)).toBe('closed');
  });

  test('lets one probe through when its time is over, and closes when that is answered', () => {
    const { clock, breakers, fail } = setup();
    fail(3);
    clock.advance(OPEN_MS);
    expect(breakers.state(route)).toBe('half_open');
    const probe = breakers.admit(route);
    expect(probe).toBeGreaterThanOrEqual(0);
    expect(breakers.admit(route)).toBe(-1);
    breakers.answered(route, probe);
    expect(breakers.state(route)).toBe('closed');
    fail(2);
    expect(breakers.state(route)).toBe('closed');
  });

  test('opens again at once when the probe fails', () => {
    const { clock, breakers, fail } = setup();
    fail(3);
    clock.advance(OPEN_MS);
    breakers.failed(route, breakers.admit(route));
    expect(breakers.block(route)).toEqual({ ms: OPEN_MS, by: 'breaker' });
  });

  test('sends the next probe when one has told nothing, or never came back', () => {
    const { clock, breakers, fail } = setup();
    fail(3);
    clock.advance(OPEN_MS);
    breakers.undecided(route, breakers.admit(route));
    expect(breakers.admit(route)).toBeGreaterThanOrEqual(0);
    clock.advance(OPEN_MS - 1);
    expect(breakers.admit(route)).toBe(-1);
    clock.advance(1);
    expect(breakers.admit(route)).toBeGreaterThanOrEqual(0);
  });

  test('is not moved by what was asked before its state changed', () => {
    const { clock, breakers, fail } = setup();
    const early = breakers.admit(route);
    fail(3);
    breakers.answered(route, early);
    expect(breakers.state(route)).toBe('open');
    clock.advance(OPEN_MS);
    const probe = breakers.admit(route);
    breakers.failed(route, early);
    breakers.undecided(route, early);
    expect(breakers.admit(route)).toBe(-1);
    breakers.answered(route, probe);
    expect(breakers.state(route)).toBe('closed');
  });

  test('opens for a target that begins every stream and breaks it', () => {
    const { clock, breakers } = setup();
    const stream = (end: 'ended' | 'broke') => {
      const pass = breakers.admit(route);
      breakers.answered(route, pass);
      breakers[end](route, pass);
    };
    stream('broke');
    stream('broke');
    stream('ended');
    stream('broke');
    stream('broke');
    expect(breakers.state(route)).toBe('closed');
    stream('broke');
    expect(breakers.state(route)).toBe('open');
    // A beginning closes it, the next break opens it again.
    clock.advance(OPEN_MS);
    stream('broke');
    expect(breakers.state(route)).toBe('open');
    clock.advance(OPEN_MS);
    stream('ended');
    stream('broke');
    expect(breakers.state(route)).toBe('closed');
  });

  test('knows each target by itself', () => {
    const { breakers, fail } = setup();
    fail(3);
    expect(breakers.state(routeOf('openai', { model: 'other' }))).toBe('closed');
    expect(breakers.state(routeOf('azure'))).toBe('closed');
  });

  test('knows a target again by its names, though its route was made anew', () => {
    const { breakers, fail } = setup();
    fail(3);
    expect(breakers.state(routeOf('openai'))).toBe('open');
  });

  test('does not care for jumps of the wall clock', () => {
    const { clock, breakers, fail } = setup();
    fail(3);
    clock.jump(2 * 3_600_000);
    expect(breakers.state(route)).toBe('open');
    clock.jump(-4 * 3_600_000);
    clock.advance(OPEN_MS);
    expect(breakers.admit(route)).toBeGreaterThanOrEqual(0);
  });

  test('forgets targets that have recovered, however many names clients make up', () => {
    const { clock, breakers } = setup();
    for (let i = 0; i < 30_000; i++) breakers.wait({ provider: 'p', id: `m${i}` }, 1_000, 'rate_limit');
    expect([...breakers.blocked()].length).toBeLessThanOrEqual(10_000);
    clock.advance(1_000);
    breakers.wait(routeOf('p', { model: 'one more' }), 1_000, 'rate_limit');
    expect(breakers.size).toBe(1);
  });
});

describe('a target that wants to be left alone', () => {
  test('is not asked before, and its breaker stays closed', () => {
    const { clock, breakers } = setup();
    breakers.wait(route, 2_000, 'rate_limit');
    expect(breakers.admit(route)).toBe(-1);
    expect(breakers.state(route)).toBe('closed');
    clock.advance(1_999);
    expect(breakers.block(route)).toEqual({ ms: 1, by: 'rate_limit' });
    clock.advance(1);
    expect(breakers.admit(route)).toBeGreaterThanOrEqual(0);
  });

  test('keeps its longer wish when a shorter one follows', () => {
    const { breakers } = setup();
    breakers.wait(route, 5_000, 'overload');
    breakers.wait(route, 1_000, 'rate_limit');
    expect(breakers.block(route)).toEqual({ ms: 5_000, by: 'overload' });
  });

  test('is asked again after an hour, whatever it said', () => {
    const { breakers } = setup();
    breakers.wait(route, Number.MAX_SAFE_INTEGER, 'rate_limit');
    expect(breakers.blockedMs(route)).toBe(3_600_000);
  });

  test('is no probe before its time, either', () => {
    const { clock, breakers, fail } = setup();
    fail(3);
    breakers.wait(route, OPEN_MS + 5_000, 'overload');
    expect(breakers.block(route)).toEqual({ ms: OPEN_MS + 5_000, by: 'overload' });
    clock.advance(OPEN_MS);
    expect(breakers.admit(route)).toBe(-1);
    clock.advance(5_000);
    expect(breakers.admit(route)).toBeGreaterThanOrEqual(0);
  });
});
