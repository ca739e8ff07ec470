/** The alias that catches every name which nothing serves. */
export const STAR = '*';

// Configuration refuses circles; a bound makes one harmless here all the same.
const MAX_STEPS = 10;

/** Names that stand for others, letters' case aside. */
export class Aliases {
  /** Alias → the name that its chain ends at, as configured; `*` is none of them. */
  readonly named: ReadonlyMap<string, string>;
  /** What `*` leads to. */
  readonly star: string | undefined;
  readonly #folded: ReadonlyMap<string, string>;

  constructor(written: Readonly<Record<string, string>>) {
    const ends = Object.keys(written).map((name) => [name, chainEnd(name, written)] as const);
    this.named = new Map(ends.filter(([name]) => name !== STAR));
    this.star = ends.find(([name, end]) => name === STAR && end !== STAR)?.[1];
    this.#folded = new Map([...this.named].map(([name, end]) => [name.toLowerCase(), end]));
  }

  targetOf(name: string): string | undefined {
    return this.#folded.get(name.toLowerCase());
  }
}

function chainEnd(name: string, written: Readonly<Record<string, string>>): string {
  let end = name;
  for (let step = 0; step < MAX_STEPS && Object.hasOwn(written, end); step++) end = written[end] ?? end;
  return end;
}
