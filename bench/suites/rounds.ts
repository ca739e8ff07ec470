import { median } from '../report/statistics.ts';

/** Figures of one kind: per gateway, one per round. */
export class Rounds<Figure extends string> {
  readonly #figures = new Map<string, Record<Figure, number>[]>();

  add(gateway: string, figures: Record<Figure, number>): void {
    const sofar = this.#figures.get(gateway) ?? [];
    sofar.push(figures);
    this.#figures.set(gateway, sofar);
  }

  median(gateway: string, figure: Figure): number {
    return median(this.#of(gateway, figure));
  }

  /** Median over the rounds of the ratio within a round: what slowed a whole round down falls out. */
  ratio(gateway: string, figure: Figure, base = 'baseline'): number {
    const bases = this.#of(base, figure);
    return median(this.#of(gateway, figure).map((value, round) => value / (bases[round] ?? Number.NaN)));
  }

  #of(gateway: string, figure: Figure): number[] {
    return (this.#figures.get(gateway) ?? []).map((figures) => figures[figure]);
  }
}
