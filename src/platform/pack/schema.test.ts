import { describe, expect, it } from 'vitest';
import { fullDate, localised, partialDate, slug, sourceReference } from './schema.ts';

describe('a text in three languages', () => {
  it('is trimmed', () => {
    expect(localised.parse({ fr: ' voyage ', ar: 'رحلة', en: 'journey\n' })).toEqual({
      fr: 'voyage',
      ar: 'رحلة',
      en: 'journey',
    });
  });

  it.each([
    ['lacks one', { fr: 'voyage', en: 'journey' }],
    ['has an empty one', { fr: 'voyage', ar: '', en: 'journey' }],
    ['has one of spaces', { fr: 'voyage', ar: '  ', en: 'journey' }],
    ['has a fourth', { fr: 'voyage', ar: 'رحلة', en: 'journey', es: 'viaje' }],
    ['is one text for all', 'voyage'],
    ['holds a number', { fr: 1, ar: 'رحلة', en: 'journey' }],
  ])('is refused when it %s', (_, text) => {
    expect(localised.safeParse(text).success).toBe(false);
  });
});

describe('a date of a pack', () => {
  it.each(['2014', '2014-06', '2014-06-27', '2016-02-29', '1916-12-31'])('may be %s', (date) => {
    expect(partialDate.safeParse(date).success).toBe(true);
  });

  it.each([
    '2014-02-29',
    '2014-13',
    '2014-00',
    '2014-06-31',
    '14',
    '2014-6',
    '2014/06/27',
    '27-06-2014',
    '2014-06-27T00:00',
    '',
    '٢٠١٤',
  ])('may not be "%s"', (date) => {
    expect(partialDate.safeParse(date).success).toBe(false);
  });

  it('is given to the day where a day is needed', () => {
    expect(fullDate.safeParse('2014-06-27').success).toBe(true);
    expect(fullDate.safeParse('2014-06').success).toBe(false);
    expect(fullDate.safeParse('2014-02-30').success).toBe(false);
  });
});

describe('a reference to a source', () => {
  it.each(['snia-report-2018', 'snia-report-2018#7', 'snia-report-2018#7-12', 'snia-report-2018#7,9-12,40'])(
    'may be %s',
    (reference) => {
      expect(sourceReference.safeParse(reference).success).toBe(true);
    },
  );

  it.each(['', '#7', 'snia#', 'snia#a', 'snia#7-', 'snia#7,', 'Snia#7', 'snia report', 'snia#7#8'])(
    'may not be "%s"',
    (reference) => {
      expect(sourceReference.safeParse(reference).success).toBe(false);
    },
  );
});

describe('an identifier', () => {
  it.each(['a', '27-14', 'returns-series-2010', `a${'b'.repeat(119)}`])('may be %s', (id) => {
    expect(slug.safeParse(id).success).toBe(true);
  });

  it.each(['', '-a', 'A', 'é', 'a b', 'a_b', '../a', `a${'b'.repeat(120)}`, 'a\n'])('may not be %j', (id) => {
    expect(slug.safeParse(id).success).toBe(false);
  });
});
