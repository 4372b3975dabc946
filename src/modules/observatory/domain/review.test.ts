import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureClaim } from './figure.ts';
import { type Registers, reviewClaims } from './review.ts';

const registers: Registers = {
  units: new Map([
    ['persons', { minimum: 0, maximum: null, integer: true }],
    ['percent', { minimum: 0, maximum: 100, integer: false }],
  ]),
  documents: new Set(['report']),
  organisations: new Set(['ministry']),
  dimensions: new Map([
    ['sex', new Set(['F', 'M'])],
    ['place', new Set(['rabat', 'oujda'])],
  ]),
  programmes: new Set([8]),
  objectives: new Set([15, 16]),
};

function claim(changed: Partial<FigureClaim> = {}): FigureClaim {
  return {
    id: 'returns-2014',
    label: { fr: 'Retours', ar: 'العودة', en: 'Returns' },
    value: 1_158,
    unit: 'persons',
    qualifier: 'exact',
    nature: 'result',
    period: { kind: 'year', start: '2014-01-01', end: '2014-12-31', printed: '2014' },
    cutOff: null,
    programme: 8,
    objective: 15,
    dimensions: {},
    note: null,
    attributedTo: null,
    document: 'report',
    locator: '207',
    ...changed,
  };
}

describe('reviewing claims before they are recorded', () => {
  it.each([
    ['that is complete', claim()],
    ['tied to no programme or objective', claim({ programme: null, objective: null })],
    ['attributed to a known organisation', claim({ attributedTo: 'ministry' })],
    ['with a code', claim({ dimensions: { sex: 'F' } })],
    ['that covers several codes', claim({ dimensions: { place: ['rabat', 'oujda'], sex: 'M' } })],
  ])('a claim %s is accepted', (_, accepted) => {
    expect(reviewClaims([accepted], registers)).toEqual([]);
  });

  it.each([
    ['an unknown unit', claim({ unit: 'camels' }), 'unit', 'unknown-unit', 'camels'],
    ['a negative count', claim({ value: -1 }), 'value', 'below-minimum', '-1'],
    ['half a person', claim({ value: 0.5 }), 'value', 'not-whole', '0.5'],
    ['more than all', claim({ value: 101, unit: 'percent' }), 'value', 'above-maximum', '101'],
    ['an endless value', claim({ value: Number.POSITIVE_INFINITY }), 'value', 'not-a-number', 'Infinity'],
    ['an unknown document', claim({ document: 'rumour' }), 'document', 'unknown-document', 'rumour'],
    ['an unknown organisation', claim({ attributedTo: 'nobody' }), 'attributedTo', 'unknown-organisation', 'nobody'],
    ['an unknown programme', claim({ programme: 12 }), 'programme', 'unknown-programme', '12'],
    ['an unknown objective', claim({ objective: 99 }), 'objective', 'unknown-objective', '99'],
    ['an unknown dimension', claim({ dimensions: { colour: 'red' } }), 'dimensions', 'unknown-dimension', 'colour'],
    ['an unknown code', claim({ dimensions: { sex: 'X' } }), 'dimensions', 'unknown-code', 'sex=X'],
    [
      'one unknown code among several',
      claim({ dimensions: { place: ['rabat', 'atlantis'] } }),
      'dimensions',
      'unknown-code',
      'place=atlantis',
    ],
    [
      'a dimension named like a property of every object',
      claim({ dimensions: { constructor: 'x' } }),
      'dimensions',
      'unknown-dimension',
      'constructor',
    ],
  ])('a claim with %s is refused, saying where and what was found', (_, refused, field, fault, found) => {
    expect(reviewClaims([refused], registers)).toEqual([{ position: 0, id: 'returns-2014', field, fault, found }]);
  });

  it('an unknown unit is said once: its bounds are not guessed', () => {
    const issues = reviewClaims([claim({ unit: 'camels', value: -0.5 })], registers);
    expect(issues.map(({ fault }) => fault)).toEqual(['unknown-unit']);
  });

  it('everything wrong with a claim is said at once', () => {
    const issues = reviewClaims(
      [claim({ value: -1, document: 'rumour', attributedTo: 'nobody', programme: 1, objective: 1 })],
      registers,
    );
    expect(issues.map(({ field }) => field)).toEqual(['value', 'document', 'attributedTo', 'programme', 'objective']);
  });

  it('the position of a claim is its place in what was submitted', () => {
    const issues = reviewClaims(
      [claim(), claim({ id: 'b', unit: 'camels' }), claim({ id: 'c', value: -1 })],
      registers,
    );
    expect(issues.map(({ position, id }) => [position, id])).toEqual([
      [1, 'b'],
      [2, 'c'],
    ]);
  });

  it('an identifier given again is refused each further time, however far apart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 }), (ids) => {
        const issues = reviewClaims(
          ids.map((id) => claim({ id })),
          registers,
        );
        expect(issues.every(({ fault, field }) => fault === 'duplicate-id' && field === 'id')).toBe(true);
        expect(issues.map(({ position }) => position)).toEqual(
          ids.flatMap((id, position) => (ids.indexOf(id) < position ? [position] : [])),
        );
      }),
    );
  });

  it('nothing submitted is nothing refused', () => {
    expect(reviewClaims([], registers)).toEqual([]);
  });
});
