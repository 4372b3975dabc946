// Above 400 lines because it is one table: every kind of relation, remark and obstacle, told as a scenario.
import { describe, expect, it } from 'vitest';
import { atMost, count, find, notBelow, rate, same, share, spoken, sum } from './check.support.ts';
import { ABOUT_PART, ABOUT_POINTS, type Operand } from './check.ts';
import { CHECK_RESULTS, type CheckFinding, OBSTACLES, operandsOf, REMARKS, type RelationOperands } from './relation.ts';

interface Scenario {
  readonly when: string;
  readonly operands: RelationOperands;
  readonly figures: readonly Operand[];
  readonly result: CheckFinding['result'];
  readonly remarks?: readonly string[];
  readonly difference?: number | null;
  readonly obstacle?: CheckFinding['obstacle'];
  readonly missing?: readonly string[];
  readonly lines?: readonly string[];
}

const SAME: readonly Scenario[] = [
  {
    when: 'two sources give one value',
    operands: same('a', 'b'),
    figures: [count('a', 1_158), count('b', 1_158)],
    result: 'pass',
    remarks: ['agree'],
    difference: 0,
    lines: ['b − a = 0'],
  },
  {
    when: 'the second source gives more',
    operands: same('a', 'b'),
    figures: [count('a', 27_463), count('b', 27_649)],
    result: 'fail',
    remarks: ['differ'],
    difference: 186,
    lines: ['b − a = 186', '186 ÷ a = 0.68 %'],
  },
  {
    when: 'the second source gives less',
    operands: same('a', 'b'),
    figures: [count('a', 1_400), count('b', 1_196)],
    result: 'fail',
    remarks: ['differ'],
    difference: -204,
    lines: ['b − a = -204', '-204 ÷ a = -14.57 %'],
  },
  {
    when: 'of three sources one stands apart: the widest difference is kept, with its sign',
    operands: same('a', 'b', 'c'),
    figures: [count('a', 100), count('b', 104), count('c', 90)],
    result: 'fail',
    remarks: ['differ'],
    difference: -10,
    lines: ['b − a = 4', '4 ÷ a = 4.00 %', 'c − a = -10', '-10 ÷ a = -10.00 %'],
  },
  {
    when: 'of three sources the first two agree and the third does not',
    operands: same('a', 'b', 'c'),
    figures: [count('a', 100), count('b', 100), count('c', 101)],
    result: 'fail',
    remarks: ['differ'],
    difference: 1,
  },
  {
    when: 'two percentages differ: no percentage of a percentage is worked out',
    operands: same('a', 'b'),
    figures: [rate('a', 83), rate('b', 68)],
    result: 'fail',
    remarks: ['differ'],
    difference: -15,
    lines: ['b % − a % = -15'],
  },
  {
    when: 'the first claim is zero: no part of nothing is worked out',
    operands: same('a', 'b'),
    figures: [count('a', 0), count('b', 5)],
    result: 'fail',
    remarks: ['differ'],
    difference: 5,
    lines: ['b − a = 5'],
  },
  {
    when: 'decimals differ: the difference carries no binary noise',
    operands: same('a', 'b'),
    figures: [rate('a', 0.1), rate('b', 0.3)],
    result: 'fail',
    remarks: ['differ'],
    difference: 0.2,
    lines: ['b % − a % = 0.2'],
  },
  {
    when: 'the lower one is only a floor: both may be true',
    operands: same('a', 'b'),
    figures: [count('a', 54_000, 'at-least'), count('b', 68_000)],
    result: 'fail',
    remarks: ['differ', 'compatible'],
    difference: 14_000,
  },
  {
    when: 'the floor is given second',
    operands: same('a', 'b'),
    figures: [count('a', 68_000), count('b', 54_000, 'at-least')],
    result: 'fail',
    remarks: ['differ', 'compatible'],
    difference: -14_000,
  },
  {
    when: 'the floor is above an exact value: they exclude each other',
    operands: same('a', 'b'),
    figures: [count('a', 50_000), count('b', 54_000, 'at-least')],
    result: 'fail',
    remarks: ['differ'],
  },
  {
    when: 'an order of size is exactly one part in a hundred away',
    operands: same('a', 'b'),
    figures: [count('a', 50_000, 'about'), count('b', 49_500)],
    result: 'fail',
    remarks: ['differ', 'compatible'],
    difference: -500,
  },
  {
    when: 'an order of size is further away than one part in a hundred',
    operands: same('a', 'b'),
    figures: [count('a', 50_000, 'about'), count('b', 49_499)],
    result: 'fail',
    remarks: ['differ'],
  },
  {
    when: 'of three claims only one can be reconciled with the first',
    operands: same('a', 'b', 'c'),
    figures: [count('a', 100, 'at-least'), count('b', 120), count('c', 90)],
    result: 'fail',
    remarks: ['differ'],
  },
  {
    when: 'the numbers agree but one counts persons and the other applications',
    operands: same('a', 'b'),
    figures: [count('a', 23_096), count('b', 23_096, 'exact', 'applications')],
    result: 'pass',
    remarks: ['agree', 'units-differ'],
    difference: 0,
  },
  {
    when: 'neither the numbers nor the units agree',
    operands: same('a', 'b'),
    figures: [count('a', 18_694, 'exact', 'applications'), count('b', 23_096)],
    result: 'fail',
    remarks: ['differ', 'units-differ'],
    difference: 4_402,
  },
  {
    when: 'a percentage is set beside a count',
    operands: same('a', 'b'),
    figures: [count('a', 84), rate('b', 84)],
    result: 'not-computable',
    obstacle: 'units-not-comparable',
  },
];

const SUM: readonly Scenario[] = [
  {
    when: 'the parts make up the total',
    operands: sum(['t'], ['a', 'b', 'c']),
    figures: [count('t', 7_122), count('a', 5_618), count('b', 1_110), count('c', 394)],
    result: 'pass',
    remarks: ['sum-exact'],
    difference: 0,
    lines: ['a + b + c = 7122', 't − 7122 = 0'],
  },
  {
    when: 'the parts are all there and fall short',
    operands: sum(['t'], ['a', 'b']),
    figures: [count('t', 1_628), count('a', 451), count('b', 603)],
    result: 'fail',
    remarks: ['sum-differs'],
    difference: 574,
    lines: ['a + b = 1054', 't − 1054 = 574'],
  },
  {
    when: 'the parts are all there and go over',
    operands: sum(['t'], ['a', 'b']),
    figures: [count('t', 54_000), count('a', 27_649), count('b', 28_400)],
    result: 'fail',
    remarks: ['sum-differs'],
    difference: -2_049,
  },
  {
    when: 'other parts may exist and a remainder is left',
    operands: sum(['t'], ['a', 'b'], false),
    figures: [count('t', 897), count('a', 352), count('b', 216)],
    result: 'pass',
    remarks: ['remainder'],
    difference: 329,
  },
  {
    when: 'other parts may exist but the known ones already exceed the total',
    operands: sum(['t'], ['a', 'b'], false),
    figures: [count('t', 500), count('a', 352), count('b', 216)],
    result: 'fail',
    remarks: ['parts-exceed'],
    difference: -68,
  },
  {
    when: 'other parts may exist and none is needed',
    operands: sum(['t'], ['a', 'b'], false),
    figures: [count('t', 568), count('a', 352), count('b', 216)],
    result: 'pass',
    remarks: ['sum-exact'],
    difference: 0,
  },
  {
    when: 'the total is itself a sum: both sums are shown',
    operands: sum(['t', 'u'], ['a', 'b']),
    figures: [count('t', 1_358), count('u', 270), count('a', 451), count('b', 603)],
    result: 'fail',
    remarks: ['sum-differs'],
    difference: 574,
    lines: ['a + b = 1054', 't + u = 1628', '1628 − 1054 = 574'],
  },
  {
    when: 'decimals add up although their binary fractions do not',
    operands: sum(['t'], ['a', 'b']),
    figures: [rate('t', 0.3), rate('a', 0.1), rate('b', 0.2)],
    result: 'pass',
    remarks: ['sum-exact'],
    difference: 0,
  },
  {
    when: 'a part is a percentage',
    operands: sum(['t'], ['a', 'b']),
    figures: [count('t', 100), count('a', 60), rate('b', 40)],
    result: 'not-computable',
    obstacle: 'units-not-comparable',
  },
  {
    when: 'every part and the total are missing: each is named',
    operands: sum(['t'], ['a', 'b']),
    figures: [],
    result: 'not-computable',
    obstacle: 'missing-figure',
    missing: ['t', 'a', 'b'],
  },
];

const SHARE: readonly Scenario[] = [
  {
    when: 'the printed percentage is the rounded one',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 68), count('part', 18_694), count('base', 27_463)],
    result: 'pass',
    remarks: ['share-rounded'],
    difference: 0.07,
    lines: ['part ÷ base = 68.07 %', '68.07 % − rate % = 0.07 points'],
  },
  {
    when: 'the printed percentage is cut off, not rounded',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 83), count('part', 23_096), count('base', 27_649)],
    result: 'pass',
    remarks: ['share-truncated'],
    difference: 0.53,
  },
  {
    when: 'a percentage given as about is within one point',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 90, 'about'), count('part', 50_000), count('base', 56_049)],
    result: 'pass',
    remarks: ['share-about'],
    difference: -0.79,
  },
  {
    when: 'a percentage given as about is exactly one point away',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 30, 'about'), count('part', 29), count('base', 100)],
    result: 'pass',
    remarks: ['share-about'],
    difference: -1,
  },
  {
    when: 'a percentage given as about is more than one point away',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 90, 'about'), count('part', 50_000), count('base', 54_000)],
    result: 'fail',
    remarks: ['share-differs'],
    difference: 2.59,
    lines: ['part ÷ base = 92.59 %', '92.59 % − rate % = 2.59 points'],
  },
  {
    when: 'an exact percentage is not that of the numbers beside it',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 44), count('part', 10_201), count('base', 18_694)],
    result: 'fail',
    remarks: ['share-differs'],
    difference: 10.57,
  },
  {
    when: 'a floor is reached',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 83, 'at-least'), count('part', 23_096), count('base', 27_649)],
    result: 'pass',
    remarks: ['share-at-least'],
    difference: 0.53,
  },
  {
    when: 'a floor is reached to the unit, whatever binary fractions make of it',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 29, 'at-least'), count('part', 29), count('base', 100)],
    result: 'pass',
    remarks: ['share-at-least'],
    difference: 0,
  },
  {
    when: 'a floor is missed',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 84, 'at-least'), count('part', 897), count('base', 1_196)],
    result: 'fail',
    remarks: ['share-differs'],
    difference: -9,
    lines: ['part ÷ base = 75.00 %', '75.00 % − rate % = -9.00 points'],
  },
  {
    when: 'part and base are sums: each is worked out first',
    operands: share(['a', 'b'], ['c', 'd']),
    figures: [rate('rate', 50), count('a', 20), count('b', 30), count('c', 40), count('d', 60)],
    result: 'pass',
    remarks: ['share-rounded'],
    difference: 0,
    lines: ['c + d = 100', 'a + b = 50', '50 ÷ 100 = 50.00 %', '50.00 % − rate % = 0.00 points'],
  },
  {
    when: 'three decimals are printed: the share is worked out with as many',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 33.333), count('part', 1), count('base', 3)],
    result: 'pass',
    remarks: ['share-rounded'],
    difference: 0,
    lines: ['part ÷ base = 33.333 %', '33.333 % − rate % = 0.00 points'],
  },
  {
    when: 'the base is nothing',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 50), count('part', 5), count('base', 0)],
    result: 'not-computable',
    obstacle: 'base-is-zero',
  },
  {
    when: 'what is to be checked is a count',
    operands: share(['part'], ['base']),
    figures: [count('rate', 50), count('part', 5), count('base', 10)],
    result: 'not-computable',
    obstacle: 'not-a-percentage',
  },
  {
    when: 'the part is a percentage and the base a count',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 50), rate('part', 5), count('base', 10)],
    result: 'not-computable',
    obstacle: 'units-not-comparable',
  },
  {
    when: 'the base is missing',
    operands: share(['part'], ['base']),
    figures: [rate('rate', 50), count('part', 5)],
    result: 'not-computable',
    obstacle: 'missing-figure',
    missing: ['base'],
  },
  {
    when: 'a whole number of the base gives the percentage',
    operands: share(null, ['base']),
    figures: [rate('rate', 58.18), count('base', 110)],
    result: 'pass',
    remarks: ['whole-number'],
    difference: null,
    lines: ['rate % × base = 64', '63 ÷ base = 57.2727 %', '64 ÷ base = 58.1818 %'],
  },
  {
    when: 'a whole number gives the percentage only when it is cut off',
    operands: share(null, ['base']),
    figures: [rate('rate', 48.11), count('base', 7_122)],
    result: 'pass',
    remarks: ['whole-number-truncated'],
    difference: null,
    lines: ['rate % × base = 3426.39', '3426 ÷ base = 48.1045 %', '3427 ÷ base = 48.1185 %'],
  },
  {
    when: 'no whole number of the base gives the percentage',
    operands: share(null, ['base']),
    figures: [rate('rate', 50), count('base', 3)],
    result: 'fail',
    remarks: ['no-whole-number'],
    difference: null,
  },
  {
    when: 'a whole number is sought in nothing',
    operands: share(null, ['base']),
    figures: [rate('rate', 50), count('base', 0)],
    result: 'not-computable',
    obstacle: 'base-is-zero',
  },
];

const ORDER: readonly Scenario[] = [
  {
    when: 'a later count is higher',
    operands: notBelow,
    figures: [count('later', 23_096), count('earlier', 18_694)],
    result: 'pass',
    remarks: ['not-lower'],
    difference: 4_402,
    lines: ['later ≥ earlier', 'later − earlier = 4402'],
  },
  {
    when: 'a later count is the same',
    operands: notBelow,
    figures: [count('later', 50_000), count('earlier', 50_000)],
    result: 'pass',
    remarks: ['not-lower'],
    difference: 0,
  },
  {
    when: 'a later count is lower, which cannot be',
    operands: notBelow,
    figures: [count('later', 1_196), count('earlier', 1_400)],
    result: 'fail',
    remarks: ['lower'],
    difference: -204,
    lines: ['later < earlier', 'later − earlier = -204'],
  },
  {
    when: 'a percentage is said not to be below a count',
    operands: notBelow,
    figures: [rate('later', 90), count('earlier', 80)],
    result: 'not-computable',
    obstacle: 'units-not-comparable',
  },
  {
    when: 'the earlier count is missing',
    operands: notBelow,
    figures: [count('later', 1)],
    result: 'not-computable',
    obstacle: 'missing-figure',
    missing: ['earlier'],
  },
  {
    when: 'a part is within the whole',
    operands: atMost,
    figures: [count('part', 300), count('whole', 500)],
    result: 'pass',
    remarks: ['within'],
    difference: -200,
    lines: ['part ≤ whole', 'part − whole = -200'],
  },
  {
    when: 'a part is the whole',
    operands: atMost,
    figures: [count('part', 500), count('whole', 500)],
    result: 'pass',
    remarks: ['within'],
    difference: 0,
  },
  {
    when: 'a part exceeds the whole',
    operands: atMost,
    figures: [count('part', 113), count('whole', 112)],
    result: 'fail',
    remarks: ['exceeds'],
    difference: 1,
    lines: ['part > whole', 'part − whole = 1'],
  },
  {
    when: 'the part is missing',
    operands: atMost,
    figures: [count('whole', 1)],
    result: 'not-computable',
    obstacle: 'missing-figure',
    missing: ['part'],
  },
];

const ALL = [...SAME, ...SUM, ...SHARE, ...ORDER];

describe.each([
  ['claims of the same quantity', SAME],
  ['a sum', SUM],
  ['a share', SHARE],
  ['an order between two counts', ORDER],
])('%s', (_, scenarios) => {
  it.each(scenarios)('$when', (scenario) => {
    const found = find(scenario.operands, scenario.figures);
    expect(found.result).toBe(scenario.result);
    expect(found.remarks).toEqual(scenario.remarks ?? []);
    expect(found.obstacle).toBe(scenario.obstacle ?? null);
    expect(found.missing).toEqual(scenario.missing ?? []);
    if (scenario.difference !== undefined) expect(found.difference).toBe(scenario.difference);
    if (scenario.lines !== undefined) expect(found.lines.map(spoken)).toEqual(scenario.lines);
  });
});

describe('what a finding can say', () => {
  it('is said by some scenario: every result, remark and obstacle', () => {
    const findings = ALL.map((scenario) => find(scenario.operands, scenario.figures));
    expect(new Set(findings.map((found) => found.result))).toEqual(new Set(CHECK_RESULTS));
    expect(new Set(findings.flatMap((found) => found.obstacle ?? []))).toEqual(new Set(OBSTACLES));
    expect(new Set(findings.flatMap((found) => found.remarks))).toEqual(new Set(REMARKS));
  });

  it('holds arithmetic and a remark when it could be worked out, and neither when not', () => {
    for (const scenario of ALL) {
      const found = find(scenario.operands, scenario.figures);
      const worked = found.result !== 'not-computable';
      expect([found.lines.length > 0, found.remarks.length > 0, found.obstacle === null], scenario.when).toEqual([
        worked,
        worked,
        worked,
      ]);
    }
  });

  it('is never wrong where a figure is missing: it is not computable, and names the figure', () => {
    for (const { operands, figures } of ALL) {
      for (const left of figures) {
        expect(
          find(
            operands,
            figures.filter((figure) => figure !== left),
          ),
        ).toMatchObject({
          result: 'not-computable',
          obstacle: 'missing-figure',
          missing: expect.arrayContaining([left.id]),
        });
      }
    }
  });

  it('names only figures that the relation declares', () => {
    for (const scenario of ALL) {
      const declared = operandsOf(scenario.operands);
      const found = find(scenario.operands, scenario.figures);
      const named = found.lines.flat().flatMap((token) => (token.kind === 'figure' ? [token.id] : []));
      expect(
        [...named, ...found.missing].filter((id) => !declared.includes(id)),
        scenario.when,
      ).toEqual([]);
    }
  });
});

describe('how far "about" reaches', () => {
  it('is one percentage point for a share and one part in a hundred for a count, as the method page says', () => {
    expect([ABOUT_POINTS, ABOUT_PART]).toEqual([1, 0.01]);
  });
});
