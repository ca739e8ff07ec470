/** What makes a target: a provider by its configured name, and the model's name there. A Route is one. */
export interface TargetName {
  readonly provider: string;
  readonly id: string;
}

/**
 * Values by target. Two looks into maps by strings that routes already hold: no key is put together, so asking for
 * a hundred targets makes no garbage. Not by the Route object itself: routes to unlisted models are made again.
 */
export class TargetMap<Value> {
  readonly #providers = new Map<string, Map<string, Value>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get({ provider, id }: TargetName): Value | undefined {
    return this.#providers.get(provider)?.get(id);
  }

  set({ provider, id }: TargetName, value: Value): void {
    let models = this.#providers.get(provider);
    if (!models) {
      models = new Map();
      this.#providers.set(provider, models);
    }
    if (!models.has(id)) this.#size++;
    models.set(id, value);
  }

  /** The target's value; made and kept where there is none yet. */
  getOrMake(target: TargetName, make: () => Value): Value {
    const known = this.get(target);
    if (known !== undefined) return known;
    const made = make();
    this.set(target, made);
    return made;
  }

  delete({ provider, id }: TargetName): void {
    if (this.#providers.get(provider)?.delete(id)) this.#size--;
  }

  /** All targets with their values; deleting what was just given is safe. */
  *entries(): Generator<readonly [TargetName, Value]> {
    for (const [provider, models] of this.#providers) {
      for (const [id, value] of models) yield [{ provider, id }, value];
    }
  }
}
