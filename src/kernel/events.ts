/**
 * Facts published by what happened, for whoever wants to know (history, metrics, tests): the one who publishes
 * knows none of them. A listener that throws is a bug of its own and never reaches the request.
 */
export class EventBus<Events extends object> {
  readonly #listeners = new Map<keyof Events, ((event: never) => void)[]>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Returns what ends the listening. Who comes or goes while an event is told counts from the next one on. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
    const own = (event: Events[Name]): void => listener(event);
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), own]);
    return () => {
      const others = this.#listeners.get(name)?.filter((candidate) => candidate !== own);
      this.#listeners.set(name, others ?? []);
    };
  }

  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    const listeners = this.#listeners.get(name) as ((event: Events[Name]) => void)[] | undefined;
    if (!listeners) return;
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
