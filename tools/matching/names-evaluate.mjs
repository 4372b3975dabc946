// How well codes find spellings of one name (m) and how often chance makes two names meet (u).

/** Rows as read, Latin folded, equal ones merged; what the published test of 2,884 pairs is made of. */
export function foldedRows(rows, foldText) {
  const merged = new Map();
  for (const row of rows) {
    const latin = foldText(row.latin);
    if (latin === '') continue;
    const key = `${latin}\t${row.arabic}`;
    const known = merged.get(key) ?? { ...row, latin, foldedArabic: foldText(row.arabic), count: 0 };
    known.count += row.count;
    merged.set(key, known);
  }
  return [...merged.values()];
}

const share = (one, other) => one.some((code) => other.includes(code));

/**
 * Latin spellings of one Arabic token, each of three letters at least and seen three times at least:
 * `{pairs, plain, weighted, missed}`; weighted by the rarer spelling's count.
 */
export function variantRecall(rows, codes) {
  const groups = new Map();
  for (const row of rows) {
    if (row.count < 3 || row.latin.length < 3) continue;
    const group = groups.get(row.arabic) ?? [];
    group.push(row);
    groups.set(row.arabic, group);
  }
  const pairs = [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).map((other) => ({ one, other, weight: Math.min(one.count, other.count) })),
    ),
  );
  return recall(pairs, ({ one, other }) => share(codes(one.latin), codes(other.latin)));
}

/** An Arabic spelling and a Latin one of it, seen `least` times at least; weighted by count. */
export function crossRecall(rows, codes, least) {
  const pairs = rows.filter((row) => row.count >= least).map((row) => ({ row, weight: row.count }));
  return recall(pairs, ({ row }) => share(codes(row.latin), codes(row.foldedArabic)));
}

function recall(pairs, found) {
  let hits = 0;
  let weight = 0;
  let weightFound = 0;
  const missed = [];
  for (const pair of pairs) {
    weight += pair.weight;
    if (!found(pair)) {
      missed.push(pair);
      continue;
    }
    hits += 1;
    weightFound += pair.weight;
  }
  return { pairs: pairs.length, plain: hits / pairs.length, weighted: weightFound / weight, missed };
}

/**
 * How often two tokens drawn by frequency, of different Arabic tokens, share a code: Latin with Latin, and Latin with
 * Arabic. `{latin, cross}` of `draws` pairs, seeded.
 */
export function chance(rows, codes, draws, seed = 1) {
  const sums = new Float64Array(rows.length);
  let total = 0;
  for (const [at, row] of rows.entries()) {
    total += row.count;
    sums[at] = total;
  }
  const random = generator(seed);
  const draw = () => {
    const goal = random() * total;
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > goal) high = middle;
      else low = middle + 1;
    }
    return rows[low];
  };
  let latin = 0;
  let cross = 0;
  for (let drawn = 0; drawn < draws; ) {
    const one = draw();
    const other = draw();
    if (one.arabic === other.arabic) continue;
    drawn += 1;
    if (share(codes(one.latin), codes(other.latin))) latin += 1;
    if (share(codes(one.latin), codes(other.foldedArabic))) cross += 1;
  }
  return { latin: latin / draws, cross: cross / draws };
}

/** Mulberry32: the same numbers for the same seed. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
