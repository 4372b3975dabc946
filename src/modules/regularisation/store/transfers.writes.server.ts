import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

interface Transfer {
  readonly application: string;
  readonly to: string;
  readonly on: string;
  readonly dueOn: string | null;
  readonly motive: string;
}

/** Hands a file over; false where the other place has no office, or the file may not go. */
export async function transferFile(tx: Tx, { application, to, on, dueOn, motive }: Transfer): Promise<boolean> {
  const { rows } = await sql<{ ordinal: number | null }>`
    select regularisation.transfer_application(${application}, ${to}, ${on}, ${dueOn}, ${motive}) as ordinal`.execute(
    tx,
  );
  return (rows[0]?.ordinal ?? null) !== null;
}
