import type { Database } from '#platform/db/database.ts';

/** The families that records belong or belonged to, with all their members. */
export async function listFamiliesOf(db: Database, records: readonly string[]) {
  if (records.length === 0) return [];
  return db
    .selectFrom('people.family_member as m')
    .leftJoin('people.record as r', 'r.id', 'm.record')
    .select(['m.id', 'm.family', 'm.record', 'm.role', 'm.starts_on', 'm.ends_on', 'm.end_motive'])
    .select(['r.reference', 'r.person'])
    .where('m.family', 'in', (select) =>
      select
        .selectFrom('people.family_member')
        .select('family')
        .where('record', 'in', [...records]),
    )
    .orderBy('m.family')
    .orderBy('m.starts_on')
    .orderBy('m.id')
    .execute();
}

/** A family as the object of an act. */
export async function findFamily(db: Database, id: string) {
  return db
    .selectFrom('people.family')
    .select(['id', 'category', 'organisation', 'territory'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** A membership as the object of an act. */
export async function findMember(db: Database, id: string) {
  const row = await db
    .selectFrom('people.family_member as m')
    .innerJoin('people.family as f', 'f.id', 'm.family')
    .select(['m.id', 'm.family', 'm.record', 'm.role', 'm.starts_on', 'm.ends_on', 'f.organisation', 'f.territory'])
    .where('m.id', '=', id)
    .executeTakeFirst();
  return row && { ...row, state: row.ends_on === null ? 'in-force' : 'ended' };
}
