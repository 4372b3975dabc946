/** Fewer files than this are told of nobody who reaches no file: they could be recognised. */
export const SMALL = 10;

/**
 * The counts of one column whose sum is known, those that are too small hidden as null. What is hidden cannot be worked out
 * from the sum either: at least two are, and together they are not small. Beside a count stands what it is part of, when
 * that is told too: of ten decided and nine admitted, one was refused.
 */
export function told(
  counts: readonly number[],
  whole: readonly number[] | null = null,
  small = SMALL,
): readonly (number | null)[] {
  const rest = counts.map((count, place) => (whole?.[place] ?? count) - count);
  const isSmall = (count: number) => count > 0 && count < small;
  const hidden = new Set(
    counts.flatMap((count, place) => (isSmall(count) || isSmall(rest[place] ?? 0) ? [place] : [])),
  );
  const others = counts
    .flatMap((count, place) => (count > 0 && !hidden.has(place) ? [place] : []))
    .sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0));
  const together = (of: readonly number[]) => [...hidden].reduce((sum, place) => sum + (of[place] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size < 2 || together(counts) < small || isSmall(together(rest)))) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.add(next);
  }
  return counts.map((count, place) => (hidden.has(place) ? null : count));
}

/** A group with how many files it has. */
export interface Sized {
  readonly files: number;
}

/**
 * The largest groups, and how many others stand together in one: whoever is in a small group, and as many more as it takes for
 * that one not to be small.
 */
export function folded<Group extends Sized>(
  groups: readonly Group[],
  most: number,
  small = SMALL,
): { readonly kept: readonly Group[]; readonly rest: readonly Group[] } {
  const ordered = groups.toSorted((one, other) => other.files - one.files);
  const from = ordered.findIndex(({ files }, place) => place >= most || files < small);
  let first = from === -1 ? ordered.length : from;
  const left = () => ordered.slice(first).reduce((sum, { files }) => sum + files, 0);
  while (first > 0 && left() > 0 && left() < small) first -= 1;
  return { kept: ordered.slice(0, first), rest: ordered.slice(first) };
}
