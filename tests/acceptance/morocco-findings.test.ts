import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listChecks, type Relation } from '#observatory';
import { ANYONE, operator } from '#platform/access/actor.ts';
import { projectPath } from '#platform/project.ts';
import { loadCountryPack, readPack } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { spoken, summary } from './packs.support.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

const MOROCCO = projectPath('packs', 'morocco');

/** What must come out of the figures by itself, check by check. */
const FINDINGS: readonly {
  readonly code: string;
  readonly says: string;
  readonly check: string;
  readonly result: 'pass' | 'fail';
  readonly difference?: number | null;
  readonly remarks?: readonly string[];
  readonly line?: string;
}[] = [
  {
    code: 'N1',
    says: 'two reports of one operation are 186 applications apart',
    check: 'n1-applications-2014',
    result: 'fail',
    difference: 186,
    line: '27649 − 27463 = 186',
  },
  {
    code: 'N2',
    says: 'the final result is 4,402 above the interim one',
    check: 'n2-accepted-2014',
    result: 'fail',
    difference: 4_402,
    line: '23096 − 18694 = 4402',
  },
  {
    code: 'N2',
    says: 'which a later count may be',
    check: 'n2-final-not-below-interim',
    result: 'pass',
    difference: 4_402,
  },
  {
    code: 'N8',
    says: 'the applications of both operations exceed the published total by 2,049',
    check: 'n8-applications-total-2018',
    result: 'fail',
    difference: -2_049,
    line: '27649 + 28400 = 56049',
  },
  {
    code: 'N8',
    says: 'and by 1,863 with the earlier report',
    check: 'n8-applications-total-2015',
    result: 'fail',
    difference: -1_863,
    line: '27463 + 28400 = 55863',
  },
  {
    code: 'N10',
    says: '50,000 of 54,000 is 92.6 %, not about 90',
    check: 'n10-rate-base-printed',
    result: 'fail',
    difference: 2.59,
    line: '50000 ÷ 54000 = 92.59 %',
  },
  {
    code: 'N10',
    says: 'about 90 % fits the sum of the two operations',
    check: 'n10-rate-base-sum-2018',
    result: 'pass',
    remarks: ['share-about'],
    line: '50000 ÷ 56049 = 89.21 %',
  },
  {
    code: 'N17',
    says: 'fourteen years of returns add up to the printed total',
    check: 'n17-return-series-sum',
    result: 'pass',
    difference: 0,
    remarks: ['sum-exact'],
    line: '254 + 51 + 892 + 210 + 1119 + 501 + 453 + 112 + 597 + 1158 + 1399 + 1500 + 1733 + 1196 = 11175',
  },
  { code: 'N17', says: 'and the text repeats it', check: 'n17-return-total-text', result: 'pass', difference: 0 },
  {
    code: 'N21',
    says: 'the returns of 2018 are 204 apart',
    check: 'n21-returns-2018',
    result: 'fail',
    difference: 204,
    line: '1400 − 1196 = 204',
  },
  {
    code: 'N21',
    says: 'and the later report is the lower one',
    check: 'n21-report-not-below-statement',
    result: 'fail',
    difference: -204,
    line: '1196 < 1400',
  },
  {
    code: 'N22',
    says: 'the returns of 2015 are 599 apart',
    check: 'n22-returns-2015',
    result: 'fail',
    difference: 599,
    line: '1399 − 800 = 599',
  },
  {
    code: 'N24',
    says: '897 of 1,196 is 75.0 %, not more than 84',
    check: 'n24-ecowas-share',
    result: 'fail',
    difference: -9,
    line: '897 ÷ 1196 = 75.00 %',
  },
  {
    code: 'N28',
    says: 'the attempts of 2018 are 14,000 apart, and both may be true',
    check: 'n28-attempts-2018',
    result: 'fail',
    difference: 14_000,
    remarks: ['differ', 'compatible'],
    line: '68000 − 54000 = 14000',
  },
  {
    code: 'N29',
    says: 'the networks of 2018 are 48 apart',
    check: 'n29-networks-2018',
    result: 'fail',
    difference: 48,
    remarks: ['differ'],
    line: '122 − 74 = 48',
  },
  {
    code: 'N35',
    says: 'the pupils of three levels add up',
    check: 'n35-pupils-by-level',
    result: 'pass',
    remarks: ['sum-exact'],
    line: '5618 + 1110 + 394 = 7122',
  },
  {
    code: 'N35',
    says: '48.11 % of 7,122 comes only from a number cut off',
    check: 'n35-girls-share-formal',
    result: 'pass',
    remarks: ['whole-number-truncated'],
    line: '3427 ÷ 7122 = 48.1185 %',
  },
  {
    code: 'N35',
    says: '58.18 % of 110 is 64',
    check: 'n35-girls-share-nonformal',
    result: 'pass',
    remarks: ['whole-number'],
    line: '64 ÷ 110 = 58.1818 %',
  },
  {
    code: 'N37',
    says: '574 of the beneficiaries of 2014/15 are in no service',
    check: 'n37-services-2014-15',
    result: 'fail',
    difference: 574,
    line: '1628 − 1054 = 574',
  },
  {
    code: 'N38',
    says: '125 of the beneficiaries of 2015/16 are in no service',
    check: 'n38-services-2015-16',
    result: 'fail',
    difference: 125,
    line: '1133 − 1008 = 125',
  },
  {
    code: 'N42',
    says: 'there are at least 3 more agreements than associations',
    check: 'n42-agreements-and-associations',
    result: 'fail',
    difference: 3,
    remarks: ['exceeds'],
    line: '20 > 17',
  },
  {
    code: 'N43',
    says: 'the first tranche adds up',
    check: 'n43-tranche-1-sum',
    result: 'pass',
    difference: 0,
    line: '500 + 1500 + 2000 = 4000',
  },
];

describe('what comes out of the figures by itself', () => {
  it.each(FINDINGS)('$code: $says ($check)', async ({ code, check, result, difference, remarks, line }) => {
    const checks = await listChecks.execute(database.db, ANYONE, { case: code });
    const found = checks.find(({ relation }) => relation.id === check);
    expect(found?.finding.result).toBe(result);
    if (difference !== undefined) expect(found?.finding.difference).toBe(difference);
    if (remarks !== undefined) expect(found?.finding.remarks).toEqual(remarks);
    if (line !== undefined) expect(found?.finding.lines.map(spoken)).toContain(line);
  });

  it('is worked out for every relation: none lacks a figure', async () => {
    const checks = await listChecks.execute(database.db, ANYONE, {});
    expect(checks).toHaveLength(95);
    expect(checks.filter(({ finding }) => finding.result === 'not-computable').map(summary)).toEqual([]);
  });

  it('is found from a figure too: its checks are those that name it', async () => {
    const checks = await listChecks.execute(database.db, ANYONE, { figure: 'returns-series-2010' });
    expect(checks.map(({ relation }) => relation.id)).toEqual(['n17-return-series-sum']);
  });
});

/** The Moroccan pack with some of its observatory changed, under a hash of its own. */
async function moroccoWith(change: Partial<Awaited<ReturnType<typeof readPack>>['observatory']>, hash: string) {
  const pack = await readPack(MOROCCO);
  return { ...pack, hash, observatory: { ...pack.observatory, ...change } };
}

async function checksAfterLoading(pack: Awaited<ReturnType<typeof readPack>>) {
  const other = await freshDatabase('empty');
  try {
    await loadCountryPack.execute(other.operator, operator('tests'), { pack });
    return await listChecks.execute(other.db, ANYONE, {});
  } finally {
    await other.close();
  }
}

const names = (relation: Relation, figure: string) => JSON.stringify(relation).includes(`"${figure}"`);

describe('a pack in which one figure is another', () => {
  it('fails N17 by one when the returns of 2010 are one more, and changes no check that does not name them', async () => {
    const { observatory } = await readPack(MOROCCO);
    const figures = observatory.figures.map((figure) =>
      figure.id === 'returns-series-2010' ? { ...figure, value: figure.value + 1 } : figure,
    );
    const checks = await checksAfterLoading(await moroccoWith({ figures }, 'one more'));
    const found = checks.find(({ relation }) => relation.id === 'n17-return-series-sum');
    expect(found?.finding).toMatchObject({ result: 'fail', difference: -1, remarks: ['sum-differs'] });
    const before = (await listChecks.execute(database.db, ANYONE, {})).filter(
      ({ relation }) => !names(relation, 'returns-series-2010'),
    );
    const after = checks.filter(({ relation }) => !names(relation, 'returns-series-2010'));
    expect(after.map(summary)).toEqual(before.map(summary));
    expect(after).toHaveLength(94);
  });

  it('cannot work N17 out when the returns of 2010 are not there, and says which figure is missing', async () => {
    const gone = 'returns-series-2010';
    const { observatory } = await readPack(MOROCCO);
    const change = {
      figures: observatory.figures.filter(({ id }) => id !== gone),
      series: observatory.series.map((series) => ({
        ...series,
        points: series.points.filter(({ figure }) => figure !== gone),
      })),
      cases: observatory.cases.map((one) => ({
        ...one,
        claims: one.claims.filter((claim) => !('figure' in claim) || claim.figure !== gone),
      })),
    };
    const checks = await checksAfterLoading(await moroccoWith(change, 'one less'));
    expect(checks.find(({ relation }) => relation.id === 'n17-return-series-sum')?.finding).toMatchObject({
      result: 'not-computable',
      obstacle: 'missing-figure',
      missing: [gone],
      difference: null,
    });
    expect(checks.filter(({ finding }) => finding.result === 'not-computable')).toHaveLength(1);
  });

  it('fails every exact sum when any one of its parts is one more', async () => {
    const exact = (await listChecks.execute(database.db, ANYONE, {})).filter(({ finding }) =>
      finding.remarks.includes('sum-exact'),
    );
    expect(exact.length).toBeGreaterThanOrEqual(4);
    const touched = new Set(exact.map(({ relation }) => (relation.kind === 'sum' ? (relation.parts[0] ?? '') : '')));
    const { observatory } = await readPack(MOROCCO);
    const figures = observatory.figures.map((figure) =>
      touched.has(figure.id) ? { ...figure, value: figure.value + 1 } : figure,
    );
    const checks = await checksAfterLoading(await moroccoWith({ figures }, 'one more each'));
    const after = checks.filter(({ relation }) => exact.some((before) => before.relation.id === relation.id));
    expect(new Set(after.map(({ finding }) => finding.result))).toEqual(new Set(['fail']));
  });
});
