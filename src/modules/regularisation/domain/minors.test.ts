import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoneMinor, isMinor, isMinorBornIn } from './minors.ts';

const TODAY = '2026-11-22';

describe('whether somebody is a minor', () => {
  it.each([
    [{ year: 2008, month: 11, day: 23 }, true],
    [{ year: 2008, month: 11, day: 22 }, false],
    [{ year: 2012, month: null, day: null }, true],
    [{ year: 2000, month: null, day: null }, false],
    [{ year: 2008, month: null, day: null }, null],
    [{ year: 2008, month: 12, day: null }, true],
    [{ year: 2008, month: 11, day: null }, null],
    [{ year: 2008, month: 10, day: null }, false],
  ])('of %o is %s on that day', (birth, minor) => {
    expect(isMinorBornIn(birth, TODAY)).toBe(minor);
  });

  it('is never said of a part of a date otherwise than of every day in it', () => {
    const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, anyDay, (born, today) => {
        const [birth, on] = [born, today].map((one) => one.toISOString().slice(0, 10));
        const exact = isMinor(birth ?? '', on ?? '');
        const [year, month] = [born.getUTCFullYear(), born.getUTCMonth() + 1];
        for (const known of [month, null]) {
          const said = isMinorBornIn({ year, month: known, day: null }, on ?? '');
          expect([exact, null]).toContain(said);
        }
      }),
    );
  });
});

describe('a child who is alone', () => {
  const asked = { minor: true, saysAlone: false, role: 'applicant' };
  it.each([
    ['who files by themselves', asked, [true], true],
    ['who files with other children alone', asked, [true, true], true],
    ['who files with a parent', asked, [true, false], false],
    ['who files with somebody whose age nobody knows', asked, [true, null], false],
    ['who says that nobody is with them, whoever files too', { ...asked, saysAlone: true }, [true, false], true],
    ['who is entrusted to whoever files', { ...asked, role: 'ward' }, [false, true], true],
    ['whose age nobody knows and who says so', { ...asked, minor: null, saysAlone: true }, [null], true],
  ])('is one %s: %o', (_, person, family, expected) => {
    expect(isLoneMinor(person, family)).toBe(expected);
  });

  it.each([
    ['somebody of age who says that they are alone', { ...asked, minor: false, saysAlone: true }],
    ['somebody of age who was once entrusted', { ...asked, minor: false, role: 'ward' }],
    ['somebody of whom nothing is known and who says nothing', { ...asked, minor: null }],
  ])('is not %s', (_, person) => {
    expect(isLoneMinor(person, [person.minor])).toBe(false);
  });
});
