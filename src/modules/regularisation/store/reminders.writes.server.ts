import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export interface Reminder {
  readonly application: string;
  readonly reference: string;
  readonly account: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly valid_until: string;
}

/** Marks permits that end soon as reminded of, a number at a time, and answers whom to tell. */
export async function takeReminders(tx: Tx, today: string, wanted: number): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`select * from regularisation.remind_permits(${today}, ${wanted})`.execute(tx);
  return rows;
}
