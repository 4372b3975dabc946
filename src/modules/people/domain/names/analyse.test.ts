import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseFullName, analyseName } from './analyse.ts';
import type { AnalysedName } from './analysed-name.ts';
import { packName, unpackName } from './pack.ts';
import { isPlaceholder } from './placeholder.ts';

/** Words, weak ones behind `~`. */
function words(name: AnalysedName): string {
  return name.tokens.map((token) => (token.weak ? `~${token.text}` : token.text)).join(' ');
}

describe('analysing a name', () => {
  it.each([
    ['Mohamed', 'El Idrissi', 'mohamed idrissi'],
    ['محمد', 'الإدريسي', 'محمد الادريسي'],
    ['Abd er-Rahman', 'Ben Ali', 'abderrahman ~ben ali'],
    ['عبد الرحمن', 'بن علي', 'عبدالرحمن ~بن علي'],
    ['Abdel', 'Kader', 'abdel kader'],
    ['El Hadj Malick', 'Sy', 'malick sy'],
    ['Cheikh', 'Diop', 'cheikh diop'],
    ['Mme Aïssatou', "N'Diaye", 'aissatou ndiaye'],
    ['M.', 'Diallo', '~m diallo'],
    ['Maria', 'De La Cruz', 'maria ~de ~la cruz'],
    ['Jean-Pierre', "D'Almeida", 'jean pierre dalmeida'],
    ['', 'As-Sayyid', 'sayyid'],
    ['Ben', '', 'ben'],
    ['FNU', 'Walker', 'walker'],
    ['sans nom', 'بدون اسم', ''],
    ['xxx', '-', ''],
  ])('reads %s / %s as %s', (given, family, expected) => {
    expect(words(analyseName(given, family))).toBe(expected);
  });

  it.each([
    ['Cheikh Diop', 'cheikh diop'],
    ['Cheikh Anta Diop', 'anta diop'],
    ['Mr Walker', 'walker'],
    ['Abdoul Diallo', 'abdoul diallo'],
    ['Abdoul Karim Diallo', 'abdoulkarim diallo'],
    ['Abdou Diouf', 'abdou diouf'],
    ['Abd el-Kader', 'abdelkader'],
    ['Amadou Ba', 'amadou ba'],
  ])('reads %s, in one field, as %s', (raw, expected) => {
    expect(words(analyseFullName(raw))).toBe(expected);
  });

  it.each([
    ['', []],
    ['A', ['one-letter']],
    ['Fatima 2', ['digits']],
    ['12345', ['digits', 'no-letters']],
    ['%00', ['digits', 'no-letters']],
    ['\u0301\u0301', ['no-letters']],
    ['🙂', ['no-letters', 'placeholder']],
    ['محمد Ali', ['mixed-scripts']],
    ['\u202eAli', ['invisible-characters']],
    ['n/a', ['placeholder']],
    ['a'.repeat(300), ['too-long', 'placeholder']],
    ['Jean '.repeat(60), ['too-long']],
  ])('says of %j: %j', (raw, problems) => {
    expect([...analyseFullName(raw).problems].sort()).toEqual([...problems].sort());
  });

  it('keeps the beginning of a name of 300 letters', () => {
    const { tokens } = analyseFullName('abcdefghij'.repeat(30));
    expect(tokens[0]?.text.startsWith('abcdefghij')).toBe(true);
    expect(tokens[0]?.text.length).toBeLessThanOrEqual(40);
  });

  it('never throws, and never gives more than 12 words of 40 letters with four codes', () => {
    const raw = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }), ODD);
    fc.assert(
      fc.property(raw, raw, (given, family) => {
        const name = analyseName(given, family);
        expect(name.tokens.length).toBeLessThanOrEqual(12);
        for (const token of name.tokens) {
          expect(token.text).toMatch(/^[\p{L}\d]{1,40}$/u);
          expect(token.codes.length).toBeGreaterThan(0);
          expect(token.codes.length).toBeLessThanOrEqual(4);
          expect(new Set(token.codes).size).toBe(token.codes.length);
        }
        expect(unpackName(packName(name)).tokens).toEqual(name.tokens);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Pieces of names in an order that nobody writes. */
const ODD = fc
  .array(
    fc.constantFrom(
      'abd',
      'el',
      'al',
      'ben',
      'عبد',
      'ال',
      'الرحمن',
      'hadj',
      'x',
      'و',
      'mohamed',
      'محمد',
      "d'",
      '-',
      '١',
      'Ɓ',
      'ß',
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(' '));

describe('placeholders', () => {
  it.each(['FNU', 'lnu', 'Sans nom', 'INCONNU', 'غير معروف', 'XXX', 'x x', '-', '—', '...', 'N/A', 'بدون اسم'])(
    'finds that %s is no name',
    (raw) => expect(isPlaceholder(raw)).toBe(true),
  );

  it.each(['', 'Na', 'X Malcolm', 'Nour', 'Sansa', 'Inès', '王'])('leaves %j as a name', (raw) => {
    expect(isPlaceholder(raw)).toBe(false);
  });
});
