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

export const FIGURE_SORTS = ['order', '-order', 'value', '-value', 'period', '-period', 'id', '-id'] as const;
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
  for (const word of filter.words ?? []) narrowed = narrowed.where('search_text', 'like', `%${word}%`);
  if (filter.programme !== undefined) narrowed = narrowed.where('programme', '=', filter.programme);
  if (filter.objective !== undefined) narrowed = narrowed.where('objective', '=', filter.objective);
  if (filter.document !== undefined) narrowed = narrowed.where('document_id', '=', filter.document);
  if (filter.attributedTo !== undefined) narrowed = narrowed.where('attributed_to', '=', filter.attributedTo);
  if (filter.unit !== undefined) narrowed = narrowed.where('unit', '=', filter.unit);
  if (filter.nature !== undefined) narrowed = narrowed.where('nature', '=', filter.nature);
  if (filter.qualifier !== undefined) narrowed = narrowed.where('qualifier', '=', filter.qualifier);
  if (filter.year !== undefined) {
    narrowed = narrowed
      .where('period_end', '>=', `${filter.year}-01-01`)
      .where(sql<string>`coalesce(period_start, period_end)`, '<=', `${filter.year}-12-31`);
  }
  if (filter.dimension !== undefined) {
    const { key, code } = filter.dimension;
    narrowed = narrowed.where(({ or, eb }) =>
      or([
        eb(sql`dimensions -> ${key}::text`, '=', sql`to_jsonb(${code}::text)`),
        eb(sql`dimensions -> ${key}::text`, '@>', sql`jsonb_build_array(${code}::text)`),
      ]),
    );
  }
  return narrowed;
}

const SORT_COLUMNS = { order: 'ordinal', value: 'value', period: 'period_end', id: 'id' } as const;

/** A page of the current figures that match, with how many match in all. */
export async function listFigures(
  db: Database,
  input: { readonly filter: FigureFilter; readonly sort: FigureSort; readonly offset: number; readonly limit: number },
): Promise<FigurePage> {
  const descending = input.sort.startsWith('-');
  const sort = SORT_COLUMNS[member(['order', 'value', 'period', 'id'] as const, input.sort.replace('-', ''))];
  const direction = descending ? 'desc' : 'asc';
  let page = filtered(selectFigures(db), input.filter).orderBy(sort, direction);
  if (sort !== 'ordinal') page = page.orderBy('ordinal', direction);
  const [counted, rows] = await Promise.all([
    filtered(
      db.selectFrom('observatory.figure').select(sql<number>`count(*)`.as('total')),
      input.filter,
    ).executeTakeFirst(),
    page.offset(input.offset).limit(input.limit).execute(),
  ]);
  return { total: counted?.total ?? 0, items: rows.map(toFigure) };
}

/** How many current figures each value of a column has, for the filters of a list. */
export async function countBy(
  db: Database,
  column: 'programme' | 'document_id' | 'nature',
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('observatory.figure')
    .select([column, sql<number>`count(*)`.as('total')])
    .where('is_current', '=', true)
    .groupBy(column)
    .execute();
  return new Map(rows.map((row) => [String(row[column]), row.total]));
}
