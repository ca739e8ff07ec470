import { createHook } from 'node:async_hooks';

let kept: object | undefined;

/**
 * Keeps one of the objects that `process.nextTick` makes, for as long as the process lives. Without it a request costs
 * some 8 % more for good once V8 has collected garbage while nothing ran.
 *
 * Node makes these objects, a dozen a request, from a literal with computed keys. V8 remembers the shape that such a
 * literal had last, weakly: with no object of it left, a collection takes the shape away, the next literal counts as
 * one of another shape, and from then on each is built by the slow way that takes any. (V8's
 * `Runtime_DefineKeyedOwnPropertyInLiteral` in a profile shows it.)
 */
export function keepTickShape(): void {
  const hook = createHook({
    init(_id, type, _trigger, resource) {
      if (type === 'TickObject') kept = resource;
    },
    trackPromises: false,
  });
  hook.enable();
  process.nextTick(() => {});
  hook.disable();
}

/** What is kept; undefined before, and where Node makes no such objects. */
export const keptTick = (): object | undefined => kept;
