import { describe, expect, it } from 'vitest';
import { readDay } from './filing-days.ts';

const TODAY = '2026-11-22';
const read = (day: string, month: string, year: string) =>
  readDay({ 'since-day': day, 'since-month': month, 'since-year': year }, 'since', TODAY);

describe('a day as far as it is remembered', () => {
  it('is that day, in any digits', () => {
    expect(read('4', '3', '2019')).toEqual({ day: '2019-03-04' });
    expect(read('٤', '٣', '٢٠١٩')).toEqual({ day: '2019-03-04' });
  });

  it('is the last day of the month or the year when no more is known, and never one to come', () => {
    expect(read('', '2', '2020')).toEqual({ day: '2020-02-29' });
    expect(read('', '', '2019')).toEqual({ day: '2019-12-31' });
    expect(read('', '11', '2026')).toEqual({ day: TODAY });
    expect(read('', '', '2026')).toEqual({ day: TODAY });
  });

  it('is nothing when nothing was typed', () => {
    expect(read('', '', '')).toEqual({ day: null });
  });

  it.each([
    ['30', '2', '2020', 'filing.fault.day'],
    ['1', '13', '2020', 'filing.fault.day'],
    ['1', '1', '20', 'filing.fault.day'],
    ['x', '1', '2020', 'filing.fault.day'],
    ['1', '', '2020', 'filing.fault.day-parts'],
    ['1', '1', '', 'filing.fault.day-parts'],
    ['23', '11', '2026', 'filing.fault.future'],
    ['', '12', '2026', 'filing.fault.future'],
    ['', '', '2027', 'filing.fault.future'],
  ])('refuses %s/%s/%s by %s', (day, month, year, fault) => {
    expect(read(day, month, year)).toEqual({ fault });
  });
});
