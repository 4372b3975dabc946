import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Said } from '../domain/register/assertions.ts';
import { indexOf } from '../record-index.ts';
import type { RegisterCategory } from '../register-rule.ts';
import { listSaid } from './records.reads.server.ts';

interface NewRecord {
  readonly reference: string;
  readonly category: RegisterCategory;
  readonly by: string;
}

/** What PostgreSQL answers with when a policy refuses a row. */
const REFUSED = '42501';

/** A record of the office of the one who acts: a person of its own until somebody links it. Null where none may be kept. */
export async function addRecord(tx: Tx, { reference, category, by }: NewRecord): Promise<string | null> {
  const made = await sql<{ id: string }>`
    insert into people.record (id, reference, category, organisation, territory, unit, person, recorded_by)
    select made.id, ${reference}, ${category}, access.organisation(), access.territory(), access.unit(), made.id, ${by}
    from (select gen_random_uuid() as id) as made
    returning id`
    .execute(tx)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === REFUSED) return null;
      throw error;
    });
  if (made === null) return null;
  const [row] = made.rows;
  if (row === undefined) throw new Error('A record was not written.');
  return row.id;
}

interface Source {
  readonly saidBy: string;
  readonly source: string | null;
  readonly sureness: string;
  readonly saidOn: string;
  readonly by: string;
}

export async function addAssertions(
  tx: Tx,
  record: string,
  said: readonly Said[],
  { saidBy, source, sureness, saidOn, by }: Source,
): Promise<readonly string[]> {
  if (said.length === 0) return [];
  const rows = await tx
    .insertInto('people.assertion')
    .values(
      said.map(({ kind, value }) => ({
        record,
        kind,
        value: JSON.stringify(value),
        said_by: saidBy,
        source,
        sureness,
        said_on: saidOn,
        recorded_by: by,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Ends an assertion; false when it is not there or was ended before. */
export async function endAssertion(
  tx: Tx,
  { assertion, motive, by }: { readonly assertion: string; readonly motive: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people.assertion')
    .set({ ended_at: sql`clock_timestamp()`, ended_by: by, end_motive: motive })
    .where('id', '=', assertion)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes what the matching reads of a record, from all that is said of it now. In the same transaction as what changed. */
export async function indexRecord(tx: Tx, record: string, category: RegisterCategory): Promise<void> {
  const { digest, profile, keys, codes } = indexOf(await listSaid(tx, record), category);
  await sql`
    select people.index_record(${record}, ${digest}, ${JSON.stringify(profile)}::jsonb, ${keys.map(String)}::bigint[],
      ${codes.map(String)}::bigint[])`.execute(tx);
}

/** Holds a record until the end of the transaction, so that two changes of it do not miss each other. */
export async function holdRecord(tx: Tx, record: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('people.record ' || ${record}, 0))`.execute(tx);
}

/** That the record was compared with all others. */
export async function noteChecked(tx: Tx, record: string): Promise<void> {
  await sql`select people.note_checked(${record})`.execute(tx);
}
