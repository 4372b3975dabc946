import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { PAIR_STATES, type PairState, VERDICTS } from '../domain/register/verdicts.ts';

export interface PairFilter {
  readonly states: readonly PairState[];
  readonly territory?: string | undefined;
}

/**
 * Pairs that touch one's office, the most alike first. Whether both records are within reach says `judgeable`; of the other
 * office only where it is.
 */
export async function listPairs(
  db: Database,
  { states, territory }: PairFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const of = db
    .selectFrom('people.pair as p')
    .where('p.state', 'in', [...states])
    .$if(territory !== undefined, (query) =>
      query.where((where) =>
        where.or([where('p.low_territory', '=', territory ?? ''), where('p.high_territory', '=', territory ?? '')]),
      ),
    );
  const items = await of
    .leftJoin('people.record as l', 'l.id', 'p.low')
    .leftJoin('people.record as h', 'h.id', 'p.high')
    .select(['p.low', 'p.high', 'p.weight', 'p.model', 'p.found_at', 'p.found_by', 'p.state'])
    .select(['p.low_organisation', 'p.low_territory', 'p.high_organisation', 'p.high_territory'])
    .select(['l.reference as low_reference', 'h.reference as high_reference'])
    .select(['l.person as low_person', 'h.person as high_person'])
    .orderBy('p.weight', (order) => order.desc().nullsLast())
    .orderBy('p.low')
    .orderBy('p.high')
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await of.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total, items: items.map((item) => ({ ...item, state: readState(item.state) })) };
}

/** The territories that the one who asks covers: a list of several can be narrowed to one. */
export async function coveredTerritories(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ territories: string[] | null }>`select access.territories() as territories`.execute(db);
  return rows[0]?.territories ?? [];
}

function readState(text: string): PairState {
  return PAIR_STATES.find((state) => state === text) ?? 'gone';
}

/** A pair that is to be judged, or was judged: what ties two records together or keeps them apart. */
export interface Tie {
  readonly low: string;
  readonly high: string;
  readonly weight: number;
  readonly verdict: string | null;
}

/** All that ties records of a category together. */
export async function listTies(db: Database, category: string): Promise<readonly Tie[]> {
  const { rows } = await sql<Tie>`
    select p.low, p.high, coalesce(p.weight, 0) as weight, j.verdict
    from people.pair p
    left join people.judgement j on j.low = p.low and j.high = p.high and j.ended_at is null
    where p.category = ${category} and p.state <> 'gone' order by p.low, p.high`.execute(db);
  return rows;
}

/** A pair as the object of an act. */
export async function findPair(db: Database, low: string, high: string) {
  return db.selectFrom('people.pair').selectAll().where('low', '=', low).where('high', '=', high).executeTakeFirst();
}

/** The pairs of a record, whatever their state. */
export async function listPairsOf(db: Database, record: string) {
  return db
    .selectFrom('people.pair')
    .select(['low', 'high', 'weight', 'state', 'found_at', 'low_organisation', 'low_territory'])
    .select(['high_organisation', 'high_territory'])
    .where((where) => where.or([where('low', '=', record), where('high', '=', record)]))
    .orderBy('weight', (order) => order.desc().nullsLast())
    .execute();
}

/** What was judged of a pair, the latest first; those that ended too. */
export async function listJudgements(db: Database, records: readonly string[]) {
  if (records.length === 0) return [];
  const rows = await db
    .selectFrom('people.judgement')
    .selectAll()
    .where((where) => where.or([where('low', 'in', [...records]), where('high', 'in', [...records])]))
    .orderBy('judged_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ verdict, ...row }) => ({ ...row, verdict: readVerdict(verdict) }));
}

function readVerdict(text: string) {
  const verdict = VERDICTS.find((one) => one === text);
  if (verdict === undefined) throw new Error(`There is no verdict ${text}.`);
  return verdict;
}

/** The judgement of a pair that is in force. */
export async function findJudgementInForce(db: Database, low: string, high: string) {
  const found = await listJudgements(db, [low]);
  return found.find((one) => one.low === low && one.high === high && one.ended_at === null);
}

export async function findJudgement(db: Database, id: string) {
  const row = await db.selectFrom('people.judgement').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...row, verdict: readVerdict(row.verdict) };
}

/** Why two records may not be linked: judgements and documents that speak against it, of all that is linked with either. */
export async function listObstacles(db: Database, one: string, other: string) {
  const { rows } = await sql<{ obstacle: 'not-same' | 'documents'; judgement: string | null; document: string | null }>`
    select obstacle, judgement, document from people.obstacles(${one}, ${other})`.execute(db);
  return rows;
}
