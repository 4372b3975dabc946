import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { QueryKey } from '../domain/keys/keys.ts';
import type { PackedProfile } from '../domain/packed-profile.ts';

/** A record that shares keys with what is looked for. Only the matching sees it whole. */
export interface CandidateRow extends PackedProfile {
  readonly ordinal: number;
  readonly record: string;
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
  /** Whether the one who asks may read it. */
  readonly within_reach: boolean;
}

interface Asked {
  readonly keys: readonly QueryKey[];
  readonly category: string;
  /** The record that is compared itself. */
  readonly except: string | null;
  /** The most that are scored. */
  readonly limit: number;
}

/** The rule of the policies, asked once a statement: in a function called for each row it costs more than all the rest. */
const WITHIN_REACH = sql<boolean>`(p.category = any ((select access.categories())::text[])
  and ((select access.every_organisation()) or p.organisation = (select access.organisation()))
  and p.territory = any ((select access.territories())::text[]))`;

/** Keys that more records share than this are not looked up at first: they say little and cost much. */
const CAP = 500;
/** With fewer candidates than this, more frequent keys are looked up too. */
const FEW = 5;
const WIDE_CAP = 2_000;

/**
 * The records that share the rarest keys, the best first: the best key of each family counts, and a little how many of
 * it they share, since those of one family repeat each other (nomenklatura's rule, research/linkage.md §1.2).
 */
export async function listCandidates(db: Database, asked: Asked): Promise<readonly CandidateRow[]> {
  const found = await candidatesUpTo(db, asked, CAP);
  return found.length >= FEW ? found : candidatesUpTo(db, asked, WIDE_CAP);
}

async function candidatesUpTo(db: Database, { keys, category, except, limit }: Asked, cap: number) {
  if (keys.length === 0) return [];
  const { rows } = await sql<CandidateRow>`
    with asked as materialized (
      select * from unnest(${keys.map(({ key }) => String(key))}::bigint[], ${keys.map(({ family }) => family)}::text[])
        as asked (k, family)
    ), usable as materialized (
      select a.k, a.family, coalesce(ln(1e7 / f.df), 13.1)::float8 as weight
      from asked a left join people.match_key_frequency f on f.k = a.k
      where coalesce(f.df, 0) <= ${cap}
    ), hit as (
      select m.ordinal, u.family, max(u.weight) * (1 + ln(count(*))) as weight
      from usable u join people.match_key m on m.k = u.k
      group by m.ordinal, u.family
    ), best as (
      select ordinal, sum(weight) as weight from hit group by ordinal order by weight desc, ordinal limit ${limit}
    )
    select p.*, ${WITHIN_REACH} as within_reach
    from best b join people.match_profile p on p.ordinal = b.ordinal
    where p.category = ${category} and p.record is distinct from ${except}::uuid
    order by b.weight desc, p.ordinal`.execute(db);
  return rows;
}

/** How many records there are, and when frequencies were last counted. */
export async function readMatchingState(db: Database) {
  const { rows } = await sql<{ records: number; refreshed_at: Date }>`
    select records, refreshed_at from people.matching_state`.execute(db);
  return rows[0] ?? { records: 0, refreshed_at: new Date(0) };
}

/** How frequent names and nationalities are, of those that are frequent enough to be counted. */
export async function listTermFrequencies(db: Database, category: string) {
  return db
    .selectFrom('people.term_frequency')
    .select(['comparison', 'term', 'frequency'])
    .where('category', '=', category)
    .execute();
}

/** Records by the codes of single words of their names, in the territories that the one who asks covers. */
export async function listByCodes(
  db: Database,
  {
    words,
    category,
    limit,
  }: { readonly words: readonly (readonly bigint[])[]; readonly category: string; readonly limit: number },
): Promise<readonly CandidateRow[]> {
  const flat = words.flatMap((codes, word) => codes.map((code) => ({ code: String(code), word })));
  if (flat.length === 0) return [];
  const { rows } = await sql<CandidateRow>`
    with asked as materialized (
      select * from unnest(${flat.map(({ code }) => code)}::bigint[], ${flat.map(({ word }) => word)}::int[]) as asked (code, word)
    ), hit as (
      select s.ordinal, count(distinct a.word) as words
      from asked a join people.search_code s on s.code = a.code and s.territory = any ((select access.territories())::text[])
      group by s.ordinal having count(distinct a.word) = ${words.length}
    )
    select p.*, true as within_reach from hit h join people.match_profile p on p.ordinal = h.ordinal
    where p.category = ${category} and ${WITHIN_REACH}
    order by p.ordinal desc limit ${limit}`.execute(db);
  return rows;
}

/** Records by a document's number, wherever they are: what leaves of those out of reach is for the caller to limit. */
export async function listByKeys(
  db: Database,
  { keys, category, limit }: { readonly keys: readonly bigint[]; readonly category: string; readonly limit: number },
): Promise<readonly CandidateRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<CandidateRow>`
    select p.*, ${WITHIN_REACH} as within_reach
    from (select distinct ordinal from people.match_key where k = any (${keys.map(String)}::bigint[]) limit ${limit}) as hit
    join people.match_profile p on p.ordinal = hit.ordinal
    where p.category = ${category} order by p.ordinal desc`.execute(db);
  return rows;
}
