/**
 * What the home page puts forward is an editorial choice, made here and nowhere else: results that the documents report
 * as such, those of the headline first, disputed ones included; returns have their chart. A pack that has none of these
 * simply shows none.
 */
export const KEY_FIGURES: readonly string[] = [
  'applications-2014-report2018',
  'regularised-2014-final-0',
  'applications-2017-report',
  'school-enrolled-2014-15',
];

/** The two numbers of the headline: the applications of the first and of the second operation, from one report. */
export const HEADLINE = { first: 'applications-2014-report2018', second: 'applications-2017-report' } as const;

export const HOME_SERIES = 'returns-by-year';

export const LATEST_EVENTS = 5;
