import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTokens } from './align.ts';
import { analyseFullName, analyseName } from './analyse.ts';
import { compareNames, compareTokens, NAME_LEVELS, TOKEN_LEVELS } from './compare.ts';

const token = (text: string) => analyseFullName(text).tokens[0];

describe('comparing two words', () => {
  it.each([
    ['Ali', 'ali', 'same'],
    ['Mohamed', 'محمد', 'group'],
    ['Mamadou', 'Mohammed', 'group'],
    ['Chakib', 'شكيب', 'sound'],
    ['Benkirane', 'Benkiran', 'sound'],
    ['Kouassi', 'Kwasi', 'sound'],
    ['Benkirane', 'Bekriane', 'near'],
    ['M', 'Mohamed', 'initial'],
    ['M', 'محمد', 'different'],
    ['Ali', 'Omar', 'different'],
  ])('finds %s and %s: %s', (a, b, level) => {
    const [one, other] = [token(a), token(b)];
    if (one === undefined || other === undefined) throw new Error('no token');
    expect(compareTokens(one, other)).toBe(level);
    expect(compareTokens(other, one)).toBe(level);
  });
});

describe('comparing two names', () => {
  it.each([
    [['Mohamed', 'Ali'], ['Mohamed', 'Ali'], 'same'],
    [['Mohamed', 'Ali'], ['Ali', 'Mohamed'], 'swapped'],
    [['', 'Mohamed Ali'], ['Mohamed', 'Ali'], 'swapped'],
    [['Mohamed', 'Ben Ali'], ['Mohamed', 'Benali'], 'same'],
    [['Mohamed', 'Diallo'], ['Mamadou', 'Jallow'], 'same-groups'],
    [['محمد', 'الإدريسي'], ['Mohamed', 'Elidrissi'], 'same-groups'],
    [['شكيب', 'بنكيران'], ['Chakib', 'Benkirane'], 'sounds-alike'],
    [['Benkirane', 'Chakib'], ['Bekriane', 'Chakib'], 'near'],
    [['Mohamed Amine', 'Alaoui'], ['Mohamed', 'Alaoui'], 'subset'],
    [['M.', 'Diallo'], ['Mohamed', 'Diallo'], 'subset'],
    [['Karim Omar', 'Alaoui'], ['Karim', 'Alaoui Bennani'], 'most'],
    [['Karim', 'Diallo'], ['Samba', 'Diallo'], 'family-same'],
    [['Awa', 'Diallo'], ['Awa', 'Traore'], 'given-same'],
    [['', 'Walker'], ['John', 'Walker'], 'one'],
    [['', 'Walker'], ['', 'Walker'], 'same'],
    [['Karim', 'Diallo'], ['Diallo', 'Samba'], 'one'],
    [['Karim', 'Diallo'], ['Fatou', 'Traore'], 'different'],
  ] as const)('finds %j and %j: %s', (a, b, level) => {
    const [one, other] = [analyseName(a[0], a[1]), analyseName(b[0], b[1])];
    expect(compareNames(one, other)).toBe(level);
    expect(compareNames(other, one)).toBe(level);
  });

  it('says nothing of a name that says nothing', () => {
    expect(compareNames(analyseName('FNU', ''), analyseName('Ali', ''))).toBeNull();
  });

  const word = fc.constantFrom(
    'ali',
    'aly',
    'omar',
    'oumar',
    'mohamed',
    'محمد',
    'diallo',
    'jallow',
    'ben',
    'm',
    'sow',
    'benkirane',
    'bekriane',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 9 });

  it('is the same from both sides, and the best for a name and itself', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [analyseFullName(one.join(' ')), analyseFullName(other.join(' '))];
        expect(compareNames(a, a)).toBe('same');
        const level = compareNames(a, b);
        expect(NAME_LEVELS).toContain(level);
        expect(compareNames(b, a)).toBe(level);
      }),
    );
  });

  it('pairs as well as trying every pairing', () => {
    const short = fc.array(word, { minLength: 1, maxLength: 4 });
    const worth = (level: (typeof TOKEN_LEVELS)[number]) => [100, 92, 84, 70, 20, 0][TOKEN_LEVELS.indexOf(level)] ?? 0;
    fc.assert(
      fc.property(short, short, (one, other) => {
        const [a, b] = [analyseFullName(one.join(' ')).tokens, analyseFullName(other.join(' ')).tokens];
        const best = (rest: typeof a, left: typeof b): number => {
          const [first, ...others] = rest;
          if (first === undefined) return 0;
          const paired = left.map(
            (candidate, at) => worth(compareTokens(first, candidate)) + best(others, left.toSpliced(at, 1)),
          );
          return Math.max(best(others, left), ...paired);
        };
        const pairs = alignTokens(a, b);
        expect(new Set(pairs.map(({ left }) => left)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ right }) => right)).size).toBe(pairs.length);
        expect(pairs.reduce((sum, { level }) => sum + worth(level), 0)).toBe(best(a, b));
      }),
    );
  });
});
