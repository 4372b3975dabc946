import { describe, expect, it } from 'vitest';
import { analyseFullName } from './analyse.ts';
import type { NameToken } from './analysed-name.ts';
import { compareTokens } from './compare.ts';
import { STRANGERS, VARIANTS } from './variants.support.ts';

function token(text: string): NameToken {
  const [only] = analyseFullName(text).tokens;
  if (only === undefined) throw new Error(`No token in ${text}`);
  return only;
}

const pairs = VARIANTS.flatMap((line) => {
  const words = line.split(' ').map(token);
  return words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other] as const));
});
const meet = (one: NameToken, other: NameToken) => one.codes.some((code) => other.codes.includes(code));
const text = (list: readonly (readonly [NameToken, NameToken])[]) =>
  list.map(([one, other]) => `${one.text} ${other.text}`);

describe('spellings of one name, on the sample of the project', () => {
  it('has at least 150 pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
  });

  it('meet in a code, at least 95 in a hundred', () => {
    const missed = pairs.filter(([one, other]) => !meet(one, other));
    expect(missed.length / pairs.length, text(missed).join(', ')).toBeLessThanOrEqual(0.05);
  });

  it('sound alike, at least 90 in a hundred', () => {
    const heard = ['same', 'group', 'sound'];
    const missed = pairs.filter(([one, other]) => !heard.includes(compareTokens(one, other)));
    expect(missed.length / pairs.length, text(missed).join(', ')).toBeLessThanOrEqual(0.1);
  });

  it('share no code where they are names of different people', () => {
    const met = STRANGERS.map(([a, b]) => [token(a), token(b)] as const).filter(([one, other]) => meet(one, other));
    expect(text(met)).toEqual([]);
  });
});
