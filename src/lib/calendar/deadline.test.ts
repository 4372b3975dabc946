import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type CivilDay, dayOfNumber } from './civil-day.ts';
import { type Deadline, deadlineOf, type Suspension, type Term } from './deadline.ts';
import { makeCalendar } from './working-days.ts';

const calendar = makeCalendar({
  weekend: [6, 7],
  fixed: [
    { id: 'labour-day', month: 5, day: 1, from: null, until: null },
    { id: 'throne-day', month: 7, day: 30, from: 1999, until: null },
  ],
  declared: [{ id: 'aid-al-fitr', on: '2014-07-29', days: 2 }],
});

const days = (count: number): Term => ({ kind: 'days', count });
const workingDays = (count: number): Term => ({ kind: 'working-days', count });
const months = (count: number): Term => ({ kind: 'months', count });
const end = (from: CivilDay, term: Term, suspensions: readonly Suspension[] = [], rollForward = false) =>
  deadlineOf({ from, term, suspensions, rollForward }, calendar);

describe('the last day of a term', () => {
  it('does not count the day it runs from', () => {
    expect(end('2014-04-14', days(1))).toBe('2014-04-15');
    expect(end('2014-04-14', days(30))).toBe('2014-05-14');
  });

  it('counts working days over weekends and holidays', () => {
    expect(end('2014-04-30', workingDays(1))).toBe('2014-05-02');
    expect(end('2014-04-30', workingDays(2))).toBe('2014-05-05');
    expect(end('2014-07-28', workingDays(1))).toBe('2014-07-31');
  });

  it('is the same day of the month two months after filing, or the last one there is', () => {
    expect(end('2014-01-15', months(2))).toBe('2014-03-15');
    expect(end('2014-12-31', months(2))).toBe('2015-02-28');
    expect(end('2015-12-31', months(2))).toBe('2016-02-29');
  });

  it('rolls to the next working day where it falls on none, if the rule says so', () => {
    expect(end('2014-01-15', months(2), [], true)).toBe('2014-03-17');
    expect(end('2014-04-21', days(10), [], true)).toBe('2014-05-02');
    expect(end('2014-04-21', days(10), [], false)).toBe('2014-05-01');
    expect(end('2014-06-29', days(30), [], true)).toBe('2014-07-31');
  });
});

describe('a suspension', () => {
  it('puts the last day off by as many days as it lasted', () => {
    expect(end('2014-01-15', months(2), [{ from: '2014-02-01', until: '2014-02-11' }])).toBe('2014-03-25');
    expect(end('2014-01-15', days(20), [{ from: '2014-01-20', until: '2014-01-23' }])).toBe('2014-02-07');
  });

  it('of a request answered on the same day changes nothing', () => {
    expect(end('2014-01-15', days(20), [{ from: '2014-01-20', until: '2014-01-20' }])).toBe('2014-02-04');
  });

  it('that lasts leaves no last day', () => {
    expect(end('2014-01-15', days(20), [{ from: '2014-01-20', until: null }])).toBeNull();
  });

  it('of the last day itself still counts, of the day after no more', () => {
    expect(end('2014-01-15', days(20), [{ from: '2014-02-04', until: null }])).toBeNull();
    expect(end('2014-01-15', days(20), [{ from: '2014-02-04', until: '2014-02-09' }])).toBe('2014-02-09');
    expect(end('2014-01-15', days(20), [{ from: '2014-02-05', until: null }])).toBe('2014-02-04');
  });

  it('counts once where two overlap, and not before the term began', () => {
    const overlapping = [
      { from: '2014-01-20', until: '2014-01-25' },
      { from: '2014-01-22', until: '2014-01-27' },
    ];
    expect(end('2014-01-15', days(20), overlapping)).toBe('2014-02-11');
    expect(end('2014-01-15', days(20), [{ from: '2014-01-01', until: '2014-01-18' }])).toBe('2014-02-06');
    expect(end('2014-01-15', days(20), [{ from: '2014-01-01', until: '2014-01-15' }])).toBe('2014-02-04');
  });

  it('that begins between a weekend and the day it rolled to still stops the clock', () => {
    // Saturday 15 March rolls to Monday; asked on that Monday, answered on the Friday.
    expect(end('2014-01-15', months(2), [{ from: '2014-03-17', until: '2014-03-21' }], true)).toBe('2014-03-21');
    expect(end('2014-01-15', months(2), [{ from: '2014-03-17', until: null }], true)).toBeNull();
    expect(end('2014-01-15', months(2), [{ from: '2014-03-18', until: null }], true)).toBe('2014-03-17');
  });
});

const anyDay = fc.integer({ min: 0, max: 47_000 }).map(dayOfNumber);
const anyTerm = fc.oneof(
  fc.record({ kind: fc.constantFrom('days' as const, 'working-days' as const), count: fc.nat(120) }),
  fc.record({ kind: fc.constant('months' as const), count: fc.nat(14) }),
);
const anySuspension = fc.tuple(fc.nat(150), fc.option(fc.nat(60)));
const anyDeadline = fc.tuple(anyDay, anyTerm, fc.array(anySuspension, { maxLength: 3 }), fc.boolean()).map(
  ([from, term, suspensions, rollForward]): Deadline => ({
    from,
    term,
    rollForward,
    suspensions: suspensions.map(([start, length]) => ({
      from: addDays(from, start - 20),
      until: length === null ? null : addDays(from, start - 20 + length),
    })),
  }),
);

/** Another way to count: cross every day out on a list, as a clerk would with a pencil, on dates and not on numbers. */
function crossedOut({ from, term, suspensions, rollForward }: Deadline): CivilDay | null {
  const suspended = (day: CivilDay) => suspensions.some((s) => day >= s.from && (s.until === null || day < s.until));
  const works = (day: CivilDay) => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    const date = day.slice(5);
    const feast = day === '2014-07-29' || day === '2014-07-30' || date === '05-01';
    return weekday !== 0 && weekday !== 6 && !feast && !(date === '07-30' && day >= '1999');
  };
  const agenda: CivilDay[] = [];
  for (let day = addDays(from, 1), n = 0; n < 1500; n += 1, day = addDays(day, 1)) agenda.push(day);
  const running = agenda.filter((day) => !suspended(day));
  const counted = running.filter((day) => term.kind !== 'working-days' || works(day));
  const wanted = term.kind === 'months' ? agenda.indexOf(addMonths(from, term.count)) + 1 : term.count;
  const consumed = wanted === 0 ? from : counted[wanted - 1];
  if (consumed === undefined) return null;
  const acceptable = [from, ...agenda].filter((day) => day === from || !suspended(day));
  return acceptable.find((day) => day >= consumed && (!rollForward || works(day))) ?? null;
}

describe('over 1970 to 2100', () => {
  it('every term ends on the day that crossing days out on a calendar finds', () => {
    fc.assert(
      fc.property(anyDeadline, (deadline) => {
        expect(deadlineOf(deadline, calendar)).toBe(crossedOut(deadline));
      }),
      { numRuns: 3000 },
    );
  }, 120_000);

  it('a plain term of days is never off by one, over 100,000 dates', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(90), (from, count) => {
        const last = new Date(`${from}T00:00:00Z`);
        last.setUTCDate(last.getUTCDate() + count);
        if (end(from, days(count)) !== last.toISOString().slice(0, 10)) throw new Error(`${from} and ${count} days`);
      }),
      { numRuns: 100_000 },
    );
  }, 120_000);

  it('a longer suspension never brings the last day nearer', () => {
    fc.assert(
      fc.property(anyDeadline, fc.nat(40), (deadline, more) => {
        const longer = deadline.suspensions.map(({ from, until }) => ({
          from,
          until: until === null ? null : addDays(until, more),
        }));
        const [short, long] = [
          deadlineOf(deadline, calendar),
          deadlineOf({ ...deadline, suspensions: longer }, calendar),
        ];
        if (long !== null) expect(short !== null && short <= long).toBe(true);
      }),
    );
  });
});
