/** Two clusters that could join, `one < other`. */
export interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly mean: number;
  /** Of both clusters when it was offered. */
  readonly versions: number;
}

/** A binary heap: the highest mean first, then the smallest places, so that ties never depend on the order of arrival. */
export class CandidateHeap {
  readonly #items: Candidate[] = [];

  push(candidate: Candidate): void {
    const items = this.#items;
    let place = items.push(candidate) - 1;
    while (place > 0) {
      const up = (place - 1) >> 1;
      if (!this.#comesFirst(place, up)) break;
      this.#swap(place, up);
      place = up;
    }
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined || items.length === 0) return first;
    items[0] = last;
    for (let place = 0; ; ) {
      let best = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < items.length && this.#comesFirst(child, best)) best = child;
      if (best === place) return first;
      this.#swap(place, best);
      place = best;
    }
  }

  #comesFirst(place: number, than: number): boolean {
    const one = this.#items[place];
    const other = this.#items[than];
    if (one === undefined || other === undefined) return false;
    if (one.mean !== other.mean) return one.mean > other.mean;
    return one.one === other.one ? one.other < other.other : one.one < other.one;
  }

  #swap(place: number, than: number): void {
    const one = this.#items[place];
    const other = this.#items[than];
    if (one === undefined || other === undefined) return;
    this.#items[place] = other;
    this.#items[than] = one;
  }
}
