import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export async function addFamily(
  tx: Tx,
  { category, by }: { readonly category: string; readonly by: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into people.family (category, organisation, territory, recorded_by)
    values (${category}, access.organisation(), access.territory(), ${by}) returning id`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('A family was not written.');
  return row.id;
}

interface NewMember {
  readonly family: string;
  readonly record: string;
  readonly role: string;
  readonly startsOn: string;
  readonly by: string;
}

/** Null when the record belongs to the family already. */
export async function addMember(tx: Tx, { family, record, role, startsOn, by }: NewMember): Promise<string | null> {
  const row = await tx
    .insertInto('people.family_member')
    .values({ family, record, role, starts_on: startsOn, recorded_by: by })
    .onConflict((conflict) => conflict.columns(['family', 'record']).where('ends_on', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

interface End {
  readonly member: string;
  readonly endsOn: string;
  readonly motive: string;
  readonly by: string;
}

export async function endMember(tx: Tx, { member, endsOn, motive, by }: End): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.family_member')
    .set({ ends_on: endsOn, ended_at: sql`clock_timestamp()`, ended_by: by, end_motive: motive })
    .where('id', '=', member)
    .where('ends_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
