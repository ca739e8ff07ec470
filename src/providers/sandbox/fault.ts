import { Random } from './random.ts';

/** What a number behind a fault's name means, and the numbers it may be. */
interface Argument {
  readonly least: number;
  readonly most: number;
  /** Without one, the number must be written. */
  readonly default?: number;
}

const COUNT: Argument = { least: 0, most: 1_000_000 };

/**
 * The faults, as written in the configuration and in `x-parley-fault`. Those with a count happen after so many events
 * of a stream, or bytes of a whole reply.
 */
const FAULTS = {
  /** Answers with this error status; `;retry-after=2` (seconds) may follow. */
  status: { least: 400, most: 599 },
  /** Resets the connection in place of an answer. */
  reset: null,
  /** Takes the request and says nothing, not even a status line. */
  'stall-before': null,
  /** Falls silent. */
  'stall-after': COUNT,
  /** Drops the connection. */
  'cut-after': COUNT,
  /** Ends the reply as if it were complete. */
  'end-after': COUNT,
  /** Breaks the JSON of one event, or of the whole reply, and goes on. */
  malformed: { ...COUNT, default: 0 },
  /** Writes the reply in pieces of so many bytes, one each millisecond. */
  'slow-bytes': { least: 1, most: 1_000_000 },
  /** Status 200 and no body. */
  empty: null,
  /** Status 200 and, in place of the event that is due, an overload error. */
  'error-event': { ...COUNT, default: 0 },
} as const satisfies Record<string, Argument | null>;

export type FaultKind = keyof typeof FAULTS;

export const FAULT_KINDS = Object.keys(FAULTS) as readonly FaultKind[];

export interface Fault {
  readonly kind: FaultKind;
  /** The status, the count or the bytes; 0 for faults without a number. */
  readonly value: number;
  /** What `retry-after` says, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** The share of requests that it happens to: above 0, at most 1. */
  readonly rate: number;
}

const problem = (spec: string, what: string): SyntaxError =>
  new SyntaxError(
    `fault ${JSON.stringify(spec)}: ${what}; write one of ${FAULT_KINDS.join(', ')}, ` +
      'such as "status=429;retry-after=2" or "cut-after=3;rate=0.2"',
  );

/** Reads a fault such as `status=429;retry-after=2;rate=0.2`. Throws a SyntaxError that says what is wrong with it. */
export function parseFault(spec: string): Fault {
  let named: { kind: FaultKind; value: number } | undefined;
  let retryAfterMs: number | undefined;
  let rate: number | undefined;
  for (const part of spec.split(';')) {
    const [name = '', text, ...more] = part.split('=').map((piece) => piece.trim());
    if (more.length > 0) throw problem(spec, `${JSON.stringify(part)} has more than one "="`);
    const read = (argument: Argument | null): number => numberOf(spec, name, text, argument);
    if (name === 'rate') {
      if (rate !== undefined) throw problem(spec, '"rate" stands there twice');
      if (!/^(0?\.\d+|0|1(\.0+)?)$/.test(text ?? '') || Number(text) === 0) {
        throw problem(spec, '"rate" must be a number above 0 and at most 1');
      }
      rate = Number(text);
    } else if (name === 'retry-after') {
      if (retryAfterMs !== undefined) throw problem(spec, '"retry-after" stands there twice');
      retryAfterMs = read({ least: 0, most: 86_400 }) * 1_000;
    } else if (!isKind(name)) {
      throw problem(spec, name === '' ? 'a part is empty' : `there is no fault ${JSON.stringify(name)}`);
    } else if (named) {
      throw problem(spec, `only one fault at a time, not ${named.kind} and ${name}`);
    } else {
      named = { kind: name, value: read(FAULTS[name]) };
    }
  }
  if (!named) throw problem(spec, 'no fault is named');
  if (retryAfterMs !== undefined && named.kind !== 'status') {
    throw problem(spec, '"retry-after" goes with "status" only');
  }
  return { ...named, retryAfterMs, rate: rate ?? 1 };
}

const isKind = (name: string): name is FaultKind => Object.hasOwn(FAULTS, name);

function numberOf(spec: string, name: string, text: string | undefined, argument: Argument | null): number {
  if (argument === null) {
    if (text !== undefined) throw problem(spec, `"${name}" takes no value`);
    return 0;
  }
  if (text === undefined && argument.default !== undefined) return argument.default;
  const value = /^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (!(value >= argument.least && value <= argument.most)) {
    throw problem(spec, `"${name}" needs a whole number from ${argument.least} to ${argument.most}`);
  }
  return value;
}

/** Decides, repeatably, which calls a fault with a rate happens to. */
export class FaultDice {
  readonly #random: Random;

  constructor(seed = 1) {
    this.#random = new Random(seed);
  }

  /** The fault, if this call is one that it happens to. Draws only for faults that do not always happen. */
  roll(fault: Fault | null): Fault | null {
    if (fault === null || fault.rate >= 1) return fault;
    return this.#random.next() < fault.rate ? fault : null;
  }
}
