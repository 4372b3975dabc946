/** Worth of a pair of words by its level (place in `TOKEN_LEVELS`): as `alignTokens` has it, proved by the tests. */
const WORTH = [100, 92, 84, 70, 20, 0] as const;
const DIFFERENT = 5;
/** Of two lists of words, the most on either side for which every pairing is tried. */
export const MOST_ALIGNED = 6;

const SETS = 1 << MOST_ALIGNED;

/**
 * The best one-to-one pairing of two lists of at most six words, as `alignTokens` finds it, without making anything: the
 * levels go in and the pairing comes out in arrays that are used again.
 */
export class Alignment {
  /** Level of word i of the shorter list and word j of the longer one, at i · MOST_ALIGNED + j. */
  readonly levels = new Uint8Array(MOST_ALIGNED * MOST_ALIGNED);
  /** For each word of the shorter list its partner, −1 without one. */
  readonly partner = new Int8Array(MOST_ALIGNED);
  readonly #best = new Int32Array((MOST_ALIGNED + 1) * SETS);

  align(short: number, long: number): void {
    const { levels, partner } = this;
    const best = this.#best;
    const sets = 1 << long;
    for (let taken = 0; taken < sets; taken += 1) best[short * SETS + taken] = 0;
    for (let row = short - 1; row >= 0; row -= 1) {
      for (let taken = 0; taken < sets; taken += 1) {
        let most = best[(row + 1) * SETS + taken] ?? 0;
        for (let column = 0; column < long; column += 1) {
          if ((taken & (1 << column)) !== 0) continue;
          const worth = WORTH[levels[row * MOST_ALIGNED + column] ?? DIFFERENT] ?? 0;
          if (worth === 0) continue;
          const sum = worth + (best[(row + 1) * SETS + (taken | (1 << column))] ?? 0);
          if (sum > most) most = sum;
        }
        best[row * SETS + taken] = most;
      }
    }
    let taken = 0;
    for (let row = 0; row < short; row += 1) {
      const goal = best[row * SETS + taken] ?? 0;
      partner[row] = -1;
      for (let column = 0; column < long; column += 1) {
        const worth = WORTH[levels[row * MOST_ALIGNED + column] ?? DIFFERENT] ?? 0;
        if (worth === 0 || (taken & (1 << column)) !== 0) continue;
        if (worth + (best[(row + 1) * SETS + (taken | (1 << column))] ?? 0) !== goal) continue;
        partner[row] = column;
        taken |= 1 << column;
        break;
      }
    }
  }
}
