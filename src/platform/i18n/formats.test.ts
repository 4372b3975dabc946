import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import { formatsOf } from './formats.ts';

/** Spaces that do not break, and marks of direction, as they are read. */
function read(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
}

describe('numbers', () => {
  it.each([
    ['fr', 27_649, '27 649'],
    ['en', 27_649, '27,649'],
    ['ar', 27_649, '27.649'],
    ['fr', 1_399, '1 399'],
    ['en', 1_399, '1,399'],
    ['fr', 48.11, '48,11'],
    ['en', 48.11, '48.11'],
    ['ar', 48.11, '48,11'],
    ['fr', 0, '0'],
  ] as const)('in %s, %d is written %s', (language, value, written) => {
    expect(read(formatsOf(language).number(value))).toBe(written);
  });

  it('keep the decimals asked for, even when they are zeros', () => {
    expect(read(formatsOf('fr').number(75, 2))).toBe('75,00');
    expect(read(formatsOf('en').number(75, 2))).toBe('75.00');
    expect(read(formatsOf('en').number(48.1045, 2))).toBe('48.10');
  });

  it('have Western digits in every language, Arabic too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Language>(...LANGUAGES),
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.option(fc.nat({ max: 4 }), { nil: undefined }),
        (language, value, decimals) => {
          expect(read(formatsOf(language).number(value, decimals))).toMatch(/^[-−]?[0-9][0-9 .,]*$/);
        },
      ),
    );
  });
});

describe('dates', () => {
  it.each([
    ['fr', '2014', '2014'],
    ['fr', '2014-06', 'juin 2014'],
    ['fr', '2014-06-27', '27 juin 2014'],
    ['fr', '2015-06-01', '1er juin 2015'],
    ['fr', '2015-06-11', '11 juin 2015'],
    ['en', '2014', '2014'],
    ['en', '2014-06', 'June 2014'],
    ['en', '2014-06-01', '1 June 2014'],
    ['ar', '2014', '2014'],
    ['ar', '2014-06', 'يونيو 2014'],
    ['ar', '2014-06-27', '27 يونيو 2014'],
  ] as const)('in %s, %s is written %s: as exactly as it is known', (language, iso, written) => {
    expect(read(formatsOf(language).date(iso))).toBe(written);
  });

  it('are those of Morocco in Arabic: its own names of months, by the Gregorian calendar', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      formatsOf('ar').date(`2014-${String(month + 1).padStart(2, '0')}`),
    );
    expect(months.join(' ')).toMatch(/يناير.*ماي.*يوليوز.*غشت.*شتنبر.*نونبر.*دجنبر/);
  });

  it('never slip to a neighbouring day, wherever the machine stands', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const text = read(formatsOf('en').date(iso));
          expect(text.split(' ')[0]).toBe(String(Number(iso.slice(8))));
          expect(text.endsWith(iso.slice(0, 4))).toBe(true);
        },
      ),
    );
  });
});

describe('plurals', () => {
  it.each([
    ['fr', 0, 'one'],
    ['fr', 1, 'one'],
    ['fr', 1.5, 'one'],
    ['fr', 2, 'other'],
    ['en', 0, 'other'],
    ['en', 1, 'one'],
    ['en', 2, 'other'],
    ['ar', 0, 'zero'],
    ['ar', 1, 'one'],
    ['ar', 2, 'two'],
    ['ar', 3, 'few'],
    ['ar', 10, 'few'],
    ['ar', 11, 'many'],
    ['ar', 99, 'many'],
    ['ar', 100, 'other'],
    ['ar', 103, 'few'],
  ] as const)('in %s, %d takes the form "%s"', (language, value, form) => {
    expect(formatsOf(language).plural(value)).toBe(form);
  });
});

describe('lists and texts', () => {
  it('join as the language does', () => {
    expect(formatsOf('fr').list(['Rabat', 'Oujda', 'Fès'])).toBe('Rabat, Oujda et Fès');
    expect(formatsOf('en').list(['Rabat', 'Oujda', 'Fez'])).toBe('Rabat, Oujda and Fez');
    expect(formatsOf('ar').list(['الرباط', 'وجدة'])).toBe('الرباط ووجدة');
    expect(formatsOf('fr').list([])).toBe('');
  });

  it('are those of the reader’s language', () => {
    const text = { fr: 'voyage', ar: 'رحلة', en: 'journey' };
    expect(LANGUAGES.map((language) => formatsOf(language).text(text))).toEqual(['voyage', 'رحلة', 'journey']);
  });
});
