/** Pairs of records, as places in their list, each once: `ones[i] < others[i]`. */
export interface Pairs {
  readonly ones: Int32Array;
  readonly others: Int32Array;
}

/**
 * Pairs of records that share a key. A key that more than `most` records share tells nobody apart and is left out: the
 * number of pairs stays linear in the number of records.
 */
export function pairsByKeys<R>(
  records: readonly R[],
  keysOf: (record: R) => Iterable<string>,
  most: number,
  allowed: (one: R, other: R) => boolean = () => true,
): Pairs {
  const blocks = [...blocksOf(records, keysOf).values()].filter(({ length }) => length > 1 && length <= most);
  const codes = new Float64Array(blocks.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0));
  let filled = 0;
  for (const block of blocks)
    for (const [index, one] of block.entries())
      for (let next = index + 1; next < block.length; next += 1) {
        codes[filled] = one * records.length + (block[next] ?? one);
        filled += 1;
      }
  codes.sort();
  const ones: number[] = [];
  const others: number[] = [];
  let previous = -1;
  for (const code of codes) {
    if (code === previous) continue;
    previous = code;
    const place = Math.floor(code / records.length);
    const one = records[place];
    const other = records[code % records.length];
    if (one === undefined || other === undefined || !allowed(one, other)) continue;
    ones.push(place);
    others.push(code % records.length);
  }
  return { ones: Int32Array.from(ones), others: Int32Array.from(others) };
}

/** The places of the records that share a key. */
export function blocksOf<R>(records: readonly R[], keysOf: (record: R) => Iterable<string>): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  for (const [place, record] of records.entries())
    for (const key of new Set(keysOf(record))) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [place]);
      else block.push(place);
    }
  return blocks;
}

/** The records of the pairs, one pair after the other. */
export function* recordsOf<R>(records: readonly R[], { ones, others }: Pairs): Generator<readonly [R, R]> {
  for (const [place, one] of ones.entries()) {
    const first = records[one];
    const second = records[others[place] ?? one];
    if (first !== undefined && second !== undefined) yield [first, second];
  }
}
