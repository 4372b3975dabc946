import { query } from '#platform/access/gate.ts';
import * as reads from '../store/readings.reads.server.ts';

export type { CheckedRelation } from '../store/readings.reads.server.ts';
export type SeriesSummary = Awaited<ReturnType<typeof reads.listSeries>>[number];
export type Series = NonNullable<Awaited<ReturnType<typeof reads.findSeries>>>;
export type CaseSummary = Awaited<ReturnType<typeof reads.listCases>>[number];
export type Case = NonNullable<Awaited<ReturnType<typeof reads.findCase>>>;

export const listSeries = query({ name: 'list-series', permission: 'public', kept: true, run: reads.listSeries });
export const findSeries = query({ name: 'find-series', permission: 'public', kept: true, run: reads.findSeries });
export const seriesOfFigure = query({
  name: 'series-of-figure',
  permission: 'public',
  kept: true,
  run: reads.seriesOfFigure,
});
export const listCases = query({ name: 'list-cases', permission: 'public', kept: true, run: reads.listCases });
export const findCase = query({ name: 'find-case', permission: 'public', kept: true, run: reads.findCase });
export const casesOfFigure = query({
  name: 'cases-of-figure',
  permission: 'public',
  kept: true,
  run: reads.casesOfFigure,
});
export const searchCases = query({ name: 'search-cases', permission: 'public', run: reads.searchCases });
export const rulingsInForce = query({
  name: 'rulings-in-force',
  permission: 'public',
  kept: true,
  run: reads.rulingsInForce,
});
export const listChecks = query({ name: 'list-checks', permission: 'public', kept: true, run: reads.listChecks });
export const claimsOfCases = query({
  name: 'claims-of-cases',
  permission: 'public',
  kept: true,
  run: reads.claimsOfCases,
});
export type FiledClaim = Awaited<ReturnType<typeof reads.claimsOfCases>>[number];
