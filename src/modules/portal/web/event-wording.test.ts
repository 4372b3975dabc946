import { describe, expect, it } from 'vitest';
import { pageContext } from '#platform/ui/page-context.ts';
import { eventDate } from './event-wording.tsx';

const french = pageContext('fr', '/', 'http://localhost');

describe('the date of an event', () => {
  it.each([
    ['year', '2014-01-01', '2014-12-31', '2014'],
    ['month', '2006-06-01', '2006-06-30', 'juin 2006'],
    ['day', '2018-07-19', '2018-07-19', '19 juillet 2018'],
    ['since', '2002-01-01', null, 'depuis 2002'],
    ['range', '2017-01-01', '2018-12-31', '2017–2018'],
    ['range', '2018-06-01', '2018-11-30', 'de juin 2018 à novembre 2018'],
    ['range', '2024-02-01', '2024-02-29', 'de février 2024 à février 2024'],
    ['range', '2016-12-15', '2017-12-31', 'du 15 décembre 2016 au 31 décembre 2017'],
  ])('is no more exact than the source (%s, %s)', (date_precision, starts, ends, words) => {
    expect(eventDate(french, { date_precision, starts, ends })).toBe(words);
  });
});
