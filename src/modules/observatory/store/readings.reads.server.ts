import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { stateInForce } from '../domain/reconciliation.ts';
import type { CheckFinding, Relation } from '../domain/relation.ts';
import { relationRecord } from '../pack.ts';
import {
  caseGroupColumn,
  caseStateColumn,
  chartColumn,
  checkResultColumn,
  findingColumn,
  groupsColumn,
} from '../schemas.ts';

const SERIES = ['id', 'title', 'about', 'finding', 'chart', 'axis', 'groups', 'total', 'caution'] as const;

export async function listSeries(db: Database) {
  const rows = await db.selectFrom('observatory.series').select(SERIES).orderBy('ordinal').execute();
  return rows.map((row) => ({ ...row, chart: chartColumn.parse(row.chart), groups: groupsColumn.parse(row.groups) }));
}

/** A series with its points in order, or nothing. */
export async function findSeries(db: Database, id: string) {
  const [row, points] = await Promise.all([
    db.selectFrom('observatory.series').select(SERIES).where('id', '=', id).executeTakeFirst(),
    db
      .selectFrom('observatory.series_point')
      .select(['figure_id as figure', 'label', 'group_id as group'])
      .where('series_id', '=', id)
      .orderBy('position')
      .execute(),
  ]);
  return row && { ...row, chart: chartColumn.parse(row.chart), groups: groupsColumn.parse(row.groups), points };
}

/** The series that show a figure, as a point or as their total. */
export async function seriesOfFigure(db: Database, figure: string) {
  return db
    .selectFrom('observatory.series as s')
    .select(['s.id', 's.title'])
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('s.total', '=', figure),
        exists(
          selectFrom('observatory.series_point as p')
            .select(sql`1`.as('found'))
            .whereRef('p.series_id', '=', 's.id')
            .where('p.figure_id', '=', figure),
        ),
      ]),
    )
    .orderBy('s.ordinal')
    .execute();
}

function selectCases(db: Database) {
  return db
    .selectFrom('observatory.reconciliation_case as c')
    .select(({ exists, selectFrom }) => [
      'c.code',
      'c.group_id',
      'c.title',
      'c.question',
      'c.explanation',
      'c.explanation_source',
      'c.state',
      exists(
        selectFrom('observatory.ruling as r').select(sql`1`.as('found')).whereRef('r.case_code', '=', 'c.code'),
      ).as('ruled'),
    ]);
}

type CaseRow = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number];

function toSummary(row: CaseRow) {
  return {
    code: row.code,
    group: caseGroupColumn.parse(row.group_id),
    title: row.title,
    question: row.question,
    explanation: row.explanation,
    explanationSource: row.explanation_source,
    state: stateInForce(caseStateColumn.parse(row.state), row.ruled === true),
  };
}

export async function listCases(db: Database) {
  return (await selectCases(db).orderBy('c.ordinal').execute()).map(toSummary);
}

export async function casesOfFigure(db: Database, figure: string) {
  const rows = await selectCases(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('observatory.case_claim as k')
          .select(sql`1`.as('found'))
          .whereRef('k.case_code', '=', 'c.code')
          .where('k.figure_id', '=', figure),
      ),
    )
    .orderBy('c.ordinal')
    .execute();
  return rows.map(toSummary);
}

export async function searchCases(db: Database, words: readonly string[]) {
  const rows = await words
    .reduce((found, word) => found.where('c.search_text', 'like', `%${word}%`), selectCases(db))
    .orderBy('c.ordinal')
    .execute();
  return rows.map(toSummary);
}

/** A case whole: its claims in order and its rulings, the one in force first. */
export async function findCase(db: Database, code: string) {
  const [row, claims, rulings] = await Promise.all([
    db
      .selectFrom('observatory.reconciliation_case')
      .select([
        'code',
        'group_id',
        'title',
        'question',
        'arithmetic',
        'explanation',
        'explanation_source',
        'handling',
        'state',
      ])
      .where('code', '=', code)
      .executeTakeFirst(),
    db
      .selectFrom('observatory.case_claim')
      .select(['figure_id as figure', 'statement', 'value', 'unit', 'document_id as document', 'locator'])
      .where('case_code', '=', code)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('observatory.ruling')
      .select(['author', 'ruled_on', 'reason', 'preferred', 'is_provisional'])
      .where('case_code', '=', code)
      .orderBy('id', 'desc')
      .execute(),
  ]);
  if (row === undefined) return undefined;
  const { group_id, state, ...rest } = row;
  return {
    ...rest,
    group: caseGroupColumn.parse(group_id),
    state: stateInForce(caseStateColumn.parse(state), rulings.length > 0),
    claims,
    rulings,
  };
}

/** The claims of several cases, in order, by case. */
export async function claimsOfCases(db: Database, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return db
    .selectFrom('observatory.case_claim')
    .select([
      'case_code as case',
      'figure_id as figure',
      'statement',
      'value',
      'unit',
      'document_id as document',
      'locator',
    ])
    .where(sql<boolean>`case_code = any(${[...codes]})`)
    .orderBy('case_code')
    .orderBy('position')
    .execute();
}

/** The ruling in force of each case that has one, by case. */
export async function rulingsInForce(db: Database, codes: readonly string[]) {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('observatory.ruling')
    .distinctOn('case_code')
    .select(['case_code', 'author', 'ruled_on', 'reason', 'preferred', 'is_provisional'])
    .where(sql<boolean>`case_code = any(${[...codes]})`)
    .orderBy('case_code')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.case_code, row]));
}

export interface CheckedRelation {
  readonly relation: Relation;
  readonly finding: CheckFinding;
}

/** The declared relations with what the last run found, all or those of a case or of a figure. */
export async function listChecks(
  db: Database,
  of: { readonly case?: string; readonly figure?: string } = {},
): Promise<readonly CheckedRelation[]> {
  let rows = db
    .selectFrom('observatory.relation as r')
    .innerJoin('observatory.check_result as c', 'c.relation_id', 'r.id')
    .select(['r.operands', 'c.result', 'c.finding']);
  if (of.case !== undefined) rows = rows.where('r.case_code', '=', of.case);
  if (of.figure !== undefined) rows = rows.where(sql<boolean>`${of.figure} = any(r.figures)`);
  return (await rows.orderBy('r.ordinal').execute()).map((row) => ({
    relation: relationRecord.parse(row.operands),
    finding: { ...findingColumn.parse(row.finding), result: checkResultColumn.parse(row.result) },
  }));
}
