/** Nothing waits longer for what else came in the same turn. */
const LONGEST_WAIT_MS = 1;

let waiting: (() => void)[] = [];
let sinceMs = 0;

/**
 * Runs the work when all that came in this turn of the event loop has been looked at, before the loop waits again; what
 * waits for a millisecond is run at once. The work must not throw. In the order given.
 *
 * For what goes to sockets, and for what leads there. A write wakes who reads at the other end: one at a time, spread
 * over a turn, each finds its reader asleep again, and each costs the waking. Together they cost it once, and the way to
 * them is still in the processor's caches.
 */
export function atTurnsEnd(work: () => void): void {
  if (waiting.length === 0) {
    sinceMs = performance.now();
    setImmediate(runWaiting);
  }
  waiting.push(work);
  if (performance.now() - sinceMs >= LONGEST_WAIT_MS) runWaiting();
}

function runWaiting(): void {
  const due = waiting;
  waiting = [];
  for (const work of due) work();
}
