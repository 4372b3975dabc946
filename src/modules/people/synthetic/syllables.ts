import type { NameEntry, RareNames } from './name-list.ts';
import { Random } from './random.ts';

/** How an origin builds the names that no table holds: `starts middles ends`, each a list of syllables. */
export interface Syllables {
  readonly starts: string;
  readonly middles: string;
  readonly ends: string;
}

const STREAM = 900;

/**
 * Up to `count` different names of an origin, the first drawn more often. A name depends on its number alone, never on
 * the seed of a population, so that every population has the same rare names.
 */
export function rareNames(syllables: Syllables, count: number, share: number, salt: number): RareNames {
  const starts = syllables.starts.split(' ');
  const middles = syllables.middles.split(' ');
  const ends = syllables.ends.split(' ');
  const made = new Array<NameEntry | undefined>(count);
  const own = new Random(salt);
  const make = (number: number): NameEntry => {
    own.at(STREAM, number);
    const pick = (list: readonly string[]) => list[own.below(list.length)] ?? '';
    const middle = own.chance(0.55) ? pick(middles) : own.chance(0.3) ? pick(middles) + pick(middles) : '';
    const name = pick(starts) + middle + pick(ends);
    const words = name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    return { spellings: [words.join(' ')], arabic: null };
  };
  return {
    share,
    draw(random) {
      const number = Math.floor(random.unit() ** 2 * count);
      const known = made[number];
      if (known !== undefined) return known;
      const entry = make(number);
      made[number] = entry;
      return entry;
    },
  };
}
