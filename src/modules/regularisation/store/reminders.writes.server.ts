import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ToldFile } from '../telling.ts';

type Reminder = ToldFile & { readonly until: string };

/** Marks permits that end soon as reminded of, a number at a time, and answers whom to tell. */
export async function takePermitReminders(tx: Tx, today: string, wanted: number): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`select * from regularisation.remind_permits(${today}, ${wanted})`.execute(tx);
  return rows;
}

/** The same of what applicants were asked for and did not bring yet, when the last day for it is near. */
export async function takeCompletionReminders(tx: Tx, today: string, wanted: number): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`select * from regularisation.remind_completions(${today}, ${wanted})`.execute(
    tx,
  );
  return rows;
}
