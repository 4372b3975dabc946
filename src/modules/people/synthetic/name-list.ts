import type { Random } from './random.ts';

/** One name of the tables: its usual spellings, the commonest first, and its Arabic letters where they are known. */
export interface NameEntry {
  readonly spellings: readonly string[];
  readonly arabic: string | null;
}

/** Draws by a table of this many places: a hundred names get at least a few each. */
const PLACES = 4096;

/** Names of which the first are much more frequent than the last, and a tail of rare ones made of syllables. */
export class NameList {
  readonly entries: readonly NameEntry[];
  readonly #places = new Uint16Array(PLACES);
  readonly #rare: RareNames | null;

  /** `offset` flattens the head: the share of the name of rank r is in proportion to 1 / (r + offset). */
  constructor(entries: readonly NameEntry[], offset: number, rare: RareNames | null = null) {
    this.entries = entries;
    this.#rare = rare;
    const weights = entries.map((_, rank) => 1 / (rank + 1 + offset));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let reached = 0;
    let place = 0;
    weights.forEach((weight, rank) => {
      reached += weight / total;
      for (const end = Math.round(reached * PLACES); place < end; place += 1) this.#places[place] = rank;
    });
  }

  draw(random: Random): NameEntry {
    if (this.#rare !== null && random.chance(this.#rare.share)) return this.#rare.draw(random);
    const entry = this.entries[this.#places[random.next() & (PLACES - 1)] ?? 0];
    if (entry === undefined) throw new RangeError('A list of names is empty.');
    return entry;
  }
}

export interface RareNames {
  /** Of all who draw from the list. */
  readonly share: number;
  draw(random: Random): NameEntry;
}

/** Reads `name/spelling/spelling` or `arabic=name/spelling`, a space between entries, `_` for a space inside a name. */
export function readEntries(text: string): NameEntry[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => {
    const [first = '', second] = word.replaceAll('_', ' ').split('=');
    const spellings = (second ?? first).split('/');
    return { spellings, arabic: second === undefined ? null : first };
  });
}

/** The entries of several lists, dealt in turn so that the commonest of each stay common; each spelling once. */
export function dealt(...lists: readonly (readonly NameEntry[])[]): NameEntry[] {
  const entries = new Map<string, NameEntry>();
  const longest = Math.max(...lists.map((list) => list.length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const list of lists) {
      const entry = list[rank];
      const [name = ''] = entry?.spellings ?? [];
      if (entry !== undefined && !entries.has(name)) entries.set(name, entry);
    }
  }
  return [...entries.values()];
}
