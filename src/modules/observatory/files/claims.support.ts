import fc from 'fast-check';
import { type FigureClaim, NATURES, PERIOD_KINDS, QUALIFIERS } from '../domain/figure.ts';
import { figureRecord } from '../pack.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/);
/** What people write, and what makes a text hard to carry: separators, quotes, line ends, signs of formulas, emoji. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        'طلبات التسوية',
        'Régularisés',
        '=1+1',
        '+',
        '-2+3',
        '@x',
        "'",
        "'=",
        '"',
        ',',
        ';',
        '\n',
        '\t',
        '|',
      ),
      fc.constantFrom(
        '_x000D_',
        '_x005F_x000D_',
        '😀',
        '👨‍👩‍👧',
        '\u200f',
        '&amp;',
        '<b>',
        '\\',
        ' ',
        '\u00a0',
        '007',
        '1e5',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those the import refuses
  .map((joined) => joined.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd-\uffff\p{Cs}]/gu, '').trim() || 'x');
const localised = fc.record({ fr: text, ar: text, en: text });
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
const isoDay = day.map((date) => date.toISOString().slice(0, 10));
const code = fc.oneof(slug, text);

/** Any claim that a file may carry. */
export const anyClaim: fc.Arbitrary<FigureClaim> = fc
  .record({
    id: slug,
    label: localised,
    value: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
      fc.constantFrom(48.11, 0.1, 1e15, -1e15, 5e-7),
    ),
    unit: slug,
    qualifier: fc.constantFrom(...QUALIFIERS),
    nature: fc.constantFrom(...NATURES),
    period: fc.record({
      kind: fc.constantFrom(...PERIOD_KINDS),
      start: fc.constant(null),
      end: isoDay,
      printed: text,
    }),
    cutOff: fc.option(isoDay.chain((date) => fc.constantFrom(date, date.slice(0, 7), date.slice(0, 4)))),
    programme: fc.option(fc.integer({ min: 1, max: 99 })),
    objective: fc.option(fc.integer({ min: 1, max: 9999 })),
    dimensions: fc.dictionary(slug, fc.oneof(code, fc.array(code, { minLength: 1, maxLength: 4 })), { maxKeys: 4 }),
    note: fc.option(localised),
    attributedTo: fc.option(slug),
    document: slug,
    locator: text,
  })
  .map((generated) => figureRecord.parse({ ...generated, value: generated.value + 0 }));
