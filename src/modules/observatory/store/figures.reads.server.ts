import { type SelectQueryBuilder, sql } from 'kysely';
import type { Database, DB } from '#platform/db/database.ts';
import type { Dimensions, FigureClaim, Nature, PeriodKind, Qualifier } from '../domain/figure.ts';
import { NATURES, PERIOD_KINDS, QUALIFIERS } from '../domain/figure.ts';
import { dimensionsOfFigure } from '../pack.ts';

/** A recorded figure: the claim, its version and when it was recorded. */
export interface Figure extends FigureClaim {
  readonly version: number;
  readonly current: boolean;
  /** ISO instant. */
  readonly recordedAt: string;
}

const COLUMNS = [
  'id',
  'version',
  'is_current',
  'label',
  'value',
  'unit',
  'qualifier',
  'nature',
  'period_kind',
  'period_start',
  'period_end',
  'period_printed',
  'cut_off',
  'programme',
  'objective',
  'dimensions',
  'note',
  'attributed_to',
  'document_id',
  'locator',
  'recorded_at',
] as const;

type Row = Awaited<ReturnType<ReturnType<typeof selectFigures>['execute']>>[number];

function selectFigures(db: Database) {
  return db.selectFrom('observatory.figure').select(COLUMNS);
}

function member<T extends string>(values: readonly T[], text: string): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`The database holds ${text}, which is none of ${values.join(', ')}.`);
  return found;
}

function toFigure(row: Row): Figure {
  const dimensions: Dimensions = dimensionsOfFigure.parse(row.dimensions);
  return {
    id: row.id,
    version: row.version,
    current: row.is_current,
    label: row.label,
    value: row.value,
    unit: row.unit,
    qualifier: member<Qualifier>(QUALIFIERS, row.qualifier),
    nature: member<Nature>(NATURES, row.nature),
    period: {
      kind: member<PeriodKind>(PERIOD_KINDS, row.period_kind),
      start: row.period_start,
      end: row.period_end,
      printed: row.period_printed,
    },
    cutOff: row.cut_off,
    programme: row.programme,
    objective: row.objective,
    dimensions,
    note: row.note,
    attributedTo: row.attributed_to,
    document: row.document_id,
    locator: row.locator,
    recordedAt: row.recorded_at.toISOString(),
  };
}

export async function findFigure(db: Database, id: string): Promise<Figure | undefined> {
  const row = await selectFigures(db).where('id', '=', id).where('is_current', '=', true).executeTakeFirst();
  return row && toFigure(row);
}

/** Every version of a figure, the newest first. */
export async function listVersions(db: Database, id: string): Promise<readonly Figure[]> {
  return (await selectFigures(db).where('id', '=', id).orderBy('version', 'desc').execute()).map(toFigure);
}

/** The current figures of these ids, by id. */
export async function figuresById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Figure>> {
  if (ids.length === 0) return new Map();
  const rows = await selectFigures(db)
    .where('is_current', '=', true)
    .where(sql<boolean>`id = any(${[...new Set(ids)]})`)
    .execute();
  return new Map(rows.map((row) => [row.id, toFigure(row)]));
}

export const FIGURE_SORTS = [
  'order',
  '-order',
  'value',
  '-value',
  'period',
  '-period',
  'id',
  '-id',
  'locator',
] as const;
export type FigureSort = (typeof FIGURE_SORTS)[number];

export interface FigureFilter {
  readonly words?: readonly string[];
  readonly programme?: number;
  readonly objective?: number;
  readonly document?: string;
  readonly attributedTo?: string;
  readonly unit?: string;
  readonly nature?: Nature;
  readonly qualifier?: Qualifier;
  /** One of these values, exactly. */
  readonly values?: readonly number[];
  /** Only figures that no specific objective is tied to. */
  readonly withoutObjective?: boolean;
  /** Figures whose period touches this calendar year. */
  readonly year?: number;
  /** A dimension and one of its codes. */
  readonly dimension?: { readonly key: string; readonly code: string };
}

export interface FigurePage {
  readonly total: number;
  readonly items: readonly Figure[];
}

type Filterable = SelectQueryBuilder<DB, 'observatory.figure', object>;

function filtered<Q extends Filterable>(query: Q, filter: FigureFilter): Q;
function filtered(query: Filterable, filter: FigureFilter): Filterable {
  let narrowed = query.where('is_current', '=', true);
  // Asked for with signs only: nothing holds such words.
  if (filter.words?.length === 0) narrowed = narrowed.where(sql<boolean>`false`);
  for (const word of filter.words ?? []) narrowed = narrowed.where('search_text', 'like', `%${word}%`);
  if (filter.programme !== undefined) narrowed = narrowed.where('programme', '=', filter.programme);
  if (filter.objective !== undefined) narrowed = narrowed.where('objective', '=', filter.objective);
  if (filter.document !== undefined) narrowed = narrowed.where('document_id', '=', filter.document);
  if (filter.attributedTo !== undefined) narrowed = narrowed.where('attributed_to', '=', filter.attributedTo);
  if (filter.unit !== undefined) narrowed = narrowed.where('unit', '=', filter.unit);
  if (filter.nature !== undefined) narrowed = narrowed.where('nature', '=', filter.nature);
  if (filter.qualifier !== undefined) narrowed = narrowed.where('qualifier', '=', filter.qualifier);
  if (filter.values !== undefined)
    narrowed = narrowed.where(sql<boolean>`value = any(${[...filter.values]}::numeric[])`);
  if (filter.withoutObjective === true) narrowed = narrowed.where('objective', 'is', null);
  if (filter.year !== undefined) {
    narrowed = narrowed
      .where('period_end', '>=', `${filter.year}-01-01`)
      .where(sql<string>`coalesce(period_start, period_end)`, '<=', `${filter.year}-12-31`);
  }
  if (filter.dimension !== undefined) {
    const { key, code } = filter.dimension;
    narrowed = narrowed.where(
      sql<boolean>`(dimensions @> jsonb_build_object(${key}::text, ${code}::text)
        or dimensions @> jsonb_build_object(${key}::text, jsonb_build_array(${code}::text)))`,
    );
  }
  return narrowed;
}

const SORT_COLUMNS = {
  order: 'ordinal',
  value: 'value',
  period: 'period_end',
  id: 'id',
  locator: 'locator_line',
} as const;

export interface FigurePageRequest {
  readonly filter: FigureFilter;
  readonly sort: FigureSort;
  readonly offset: number;
  readonly limit: number;
}

/** How many current figures match. */
export async function countFigures(db: Database, filter: FigureFilter): Promise<number> {
  const counted = await filtered(
    db.selectFrom('observatory.figure').select(sql<number>`count(*)`.as('total')),
    filter,
  ).executeTakeFirst();
  return counted?.total ?? 0;
}

/** A page of the current figures that match. The rows are chosen on narrow indexes, and only those shown are fetched. */
export async function pageOfFigures(db: Database, input: FigurePageRequest): Promise<readonly Figure[]> {
  const direction = input.sort.startsWith('-') ? 'desc' : 'asc';
  const sort =
    SORT_COLUMNS[member(['order', 'value', 'period', 'id', 'locator'] as const, input.sort.replace('-', ''))];
  let chosen = filtered(db.selectFrom('observatory.figure').select(['id', 'version']), input.filter).orderBy(
    sort,
    direction,
  );
  if (sort !== 'ordinal') chosen = chosen.orderBy('ordinal', direction);
  const page = chosen.offset(input.offset).limit(input.limit).as('page');
  const rows = await db
    .selectFrom('observatory.figure as f')
    .innerJoin(page, (join) => join.onRef('page.id', '=', 'f.id').onRef('page.version', '=', 'f.version'))
    .select(COLUMNS.map((column) => `f.${column}` as const))
    .orderBy(`f.${sort}`, direction)
    .orderBy('f.ordinal', direction)
    .execute();
  return rows.map(toFigure);
}

/** The figures that a case, a series or a check names: what the rest of a register is not. */
export async function figuresRead(db: Database): Promise<readonly Figure[]> {
  const rows = await selectFigures(db)
    .where('is_current', '=', true)
    .where(
      sql<boolean>`id in (
        select figure_id from observatory.case_claim where figure_id is not null
        union select figure_id from observatory.series_point
        union select total from observatory.series where total is not null
        union select unnest(figures) from observatory.relation)`,
    )
    .orderBy('ordinal')
    .execute();
  return rows.map(toFigure);
}

/** How many current figures each value of a column has, for the filters of a list. */
export async function countBy(
  db: Database,
  column: 'programme' | 'objective' | 'document_id' | 'nature',
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('observatory.figure')
    .select([column, sql<number>`count(*)`.as('total')])
    .where('is_current', '=', true)
    .groupBy(column)
    .execute();
  return new Map(rows.map((row) => [String(row[column]), row.total]));
}
