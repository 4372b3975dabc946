import { SOUND_TABLE } from './sound-table.generated.ts';

/** A way to write a Latin word in Arabic signs, and how likely it is among all, 0 to 1. */
export interface Reading {
  readonly signs: string;
  readonly share: number;
}

interface Choice {
  readonly signs: string;
  readonly share: number;
}

// One line per context: `left+letter|right sign:share …`, shares in thousandths. A longer context replaces a shorter one.
const choices = new Map<string, readonly Choice[]>();
for (const line of SOUND_TABLE.split('\n')) {
  const [context = '', ...rest] = line.split(' ');
  choices.set(
    context,
    rest.map((choice) => {
      const [signs = '', share = '0'] = choice.split(':');
      return { signs, share: Number(share) / 1000 };
    }),
  );
}

/** The most readings that are carried on from letter to letter. */
const WIDEST = 60;

/** How a folded Latin word is likely written in Arabic, most likely first; learned from pairs of spellings, letter by letter. */
export function readingsOf(latin: string): readonly Reading[] {
  let readings = new Map([['', 1]]);
  for (let at = 0; at < latin.length; at += 1) {
    const next = new Map<string, number>();
    const here = choicesAt(latin, at);
    for (const [signs, share] of readings) {
      for (const choice of here) {
        const longer = signs + choice.signs;
        next.set(longer, (next.get(longer) ?? 0) + share * choice.share);
      }
    }
    readings = next.size <= WIDEST ? next : new Map(mostLikely(next).slice(0, WIDEST));
  }
  return mostLikely(readings).map(([signs, share]) => ({ signs, share }));
}

function mostLikely(readings: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...readings].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}

/** The choices of the longest context that the table knows: two letters on each side at most, `<` and `>` the ends. */
function choicesAt(latin: string, at: number): readonly Choice[] {
  const letter = latin[at] ?? '';
  const before = at > 0 ? (latin[at - 1] ?? '') : '<';
  const after = latin[at + 1] ?? '>';
  const second = latin[at + 2] ?? '>';
  const near = `${before}${letter}|${after}`;
  return (
    choices.get(`${at > 1 ? latin[at - 2] : '<'}${near}${second}`) ??
    choices.get(near + second) ??
    choices.get(near) ??
    choices.get(`${letter}|${after}`) ??
    choices.get(letter) ?? [{ signs: letter, share: 1 }]
  );
}
