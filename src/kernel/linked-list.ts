/** A place in a list, to leave it by. */
export interface ListPlace<T> {
  value: T | undefined;
  previous: ListPlace<T> | undefined;
  next: ListPlace<T> | undefined;
}

/**
 * What comes and goes with each request, oldest first.
 *
 * Not a Set or a Map: those make a new table every few dozen removals, and V8 keeps all that an outgrown table
 * named alive until the next full collection. Half of all requests were kept so, and copied by each scavenge.
 */
export class LinkedList<T> {
  #first: ListPlace<T> | undefined;
  #last: ListPlace<T> | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get first(): ListPlace<T> | undefined {
    return this.#first;
  }

  add(value: T): ListPlace<T> {
    const place: ListPlace<T> = { value, previous: this.#last, next: undefined };
    if (this.#last) this.#last.next = place;
    else this.#first = place;
    this.#last = place;
    this.#size++;
    return place;
  }

  /** Removing a second time does nothing. */
  remove(place: ListPlace<T>): void {
    if (place.value === undefined) return;
    if (place.previous) place.previous.next = place.next;
    else this.#first = place.next;
    if (place.next) place.next.previous = place.previous;
    else this.#last = place.previous;
    this.#size--;
    // What was removed must not keep its neighbours alive, either.
    place.value = undefined;
    place.previous = undefined;
    place.next = undefined;
  }

  /** The values of now; the list may change meanwhile. */
  values(): T[] {
    const values: T[] = [];
    for (let place = this.#first; place; place = place.next) {
      if (place.value !== undefined) values.push(place.value);
    }
    return values;
  }
}
