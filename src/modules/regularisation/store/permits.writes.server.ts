import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { NewPermit } from '../issuing.ts';

/** Writes permits that an act issues, many in one statement. */
export async function addPermits(tx: Tx, permits: readonly NewPermit[], by: string): Promise<void> {
  if (permits.length === 0) return;
  await sql`
    insert into regularisation.permit (id, application, territory, number, kind, months, valid_from, valid_until, proof, issued_on,
      issued_by, follows)
    select v.id, v.application, v.territory, v.number, v.kind, v.months, v."from", v.until, v.proof, v."on", ${by}, v.follows
    from jsonb_to_recordset(${JSON.stringify(permits)}::jsonb) as v (id uuid, application uuid, territory text, number text,
      kind text, months integer, "from" date, until date, proof text, "on" date, follows uuid)`.execute(tx);
}

interface Ended {
  readonly permit: string;
  readonly state: 'renewed' | 'replaced' | 'withdrawn';
  readonly on: string;
  readonly motive: string | null;
  readonly by: string;
}

/** A permit holds no longer: another one took its place, or it was withdrawn. False when it did not hold any more. */
export async function endPermit(tx: Tx, { permit, state, on, motive, by }: Ended): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regularisation.permit')
    .set({ state, ended_on: on, ended_by: by, ...(motive === null ? {} : { motive }) })
    .where('id', '=', permit)
    .where('state', '=', 'valid')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes that the cards of some files were handed over. */
export async function handOver(tx: Tx, permits: readonly string[], on: string): Promise<void> {
  if (permits.length === 0) return;
  await tx
    .updateTable('regularisation.permit')
    .set({ handed_over_on: on })
    .where('id', 'in', permits)
    .where('handed_over_on', 'is', null)
    .execute();
}
