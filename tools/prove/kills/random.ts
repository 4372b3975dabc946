/** Chance that can be repeated (mulberry32): what is drawn follows from the seed, when it happens does not. */
export interface Random {
  /** From 0 up to, and without, the limit; not whole. */
  upTo(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): readonly T[];
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    upTo: (limit) => next() * limit,
    chance: (probability) => next() < probability,
    pick(from) {
      const drawn = from[Math.floor(next() * from.length)];
      if (drawn === undefined) throw new Error('There is nothing to draw from.');
      return drawn;
    },
    shuffled: (from) =>
      from
        .map((item) => ({ item, place: next() }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ item }) => item),
  };
}
