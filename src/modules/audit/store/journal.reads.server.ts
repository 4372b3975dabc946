import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

export async function findInstallation(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('platform.installation').select('id').executeTakeFirst();
  return row?.id;
}

/** The heads of the lanes that hold entries, all of one moment: a single statement sees one state. */
export async function laneHeads(db: Database) {
  return db.selectFrom('audit.lane').select(['lane', 'size', 'head']).where('size', '>', 0).orderBy('lane').execute();
}

export async function latestCheckpoint(db: Database) {
  return db
    .selectFrom('audit.checkpoint')
    .select(['number', 'note', 'created_at'])
    .orderBy('number', 'desc')
    .executeTakeFirst();
}

/** Checkpoints after a number, the oldest first. */
export async function checkpointsAfter(
  db: Database,
  { after, limit }: { readonly after: number; readonly limit: number },
) {
  return db
    .selectFrom('audit.checkpoint')
    .select(['number', 'note'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
}

export async function signingKeys(db: Database) {
  return db
    .selectFrom('audit.signing_key')
    .select(['public_key', 'announcement', 'created_at'])
    .orderBy('ordinal')
    .execute();
}

export async function witnesses(db: Database) {
  return db.selectFrom('audit.witness').selectAll().orderBy('id').execute();
}

/** A page of one lane's entries, from a place on. */
export async function laneEntries(
  db: Database,
  { lane, from, limit }: { readonly lane: number; readonly from: number; readonly limit: number },
) {
  return db
    .selectFrom('audit.entry')
    .select(['lane', 'seq', 'body', sql<string>`encode(hash, 'hex')`.as('hash')])
    .where('lane', '=', lane)
    .where('seq', '>=', from)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** What a reader of the journal looks for. */
export interface EntryFilter {
  readonly account?: string | undefined;
  readonly act?: string | undefined;
  readonly kind?: string | undefined;
  readonly object?: { readonly type: string; readonly id: string } | undefined;
  /** ISO dates, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The entries before this place in time. */
  readonly before?: { readonly at: string; readonly lane: number; readonly seq: number } | undefined;
  readonly limit: number;
}

/** Entries that a filter keeps, the newest first. */
export async function listEntries(db: Database, filter: EntryFilter) {
  let select = db
    .selectFrom('audit.entry')
    .select(['lane', 'seq', 'at', 'account', 'act', 'kind', 'body'])
    .orderBy('at', 'desc')
    .orderBy('lane', 'desc')
    .orderBy('seq', 'desc')
    .limit(filter.limit);
  if (filter.account !== undefined) select = select.where('account', '=', filter.account);
  if (filter.act !== undefined) select = select.where('act', '=', filter.act);
  if (filter.kind !== undefined) select = select.where('kind', '=', filter.kind);
  if (filter.from !== undefined) select = select.where('at', '>=', filter.from);
  if (filter.until !== undefined) select = select.where('at', '<', `${filter.until}T~`);
  if (filter.object !== undefined) {
    const object = JSON.stringify([filter.object]);
    select = select.where(sql<boolean>`(body::jsonb -> 'objects') @> ${object}::jsonb`);
  }
  if (filter.before !== undefined) {
    const { at, lane, seq } = filter.before;
    select = select.where(sql<boolean>`(at, lane, seq) < (${at}, ${lane}::int, ${seq}::bigint)`);
  }
  return select.execute();
}
