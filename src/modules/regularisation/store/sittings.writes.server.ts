import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Outcome, Vote } from '../domain/sitting/tally.ts';

interface NewSitting {
  readonly id: string;
  readonly commission: string;
  readonly plannedOn: string;
  readonly place: string | null;
  readonly by: string;
}

export async function addSitting(tx: Tx, { id, commission, plannedOn, place, by }: NewSitting): Promise<void> {
  await tx
    .insertInto('regularisation.sitting')
    .values({ id, commission, planned_on: plannedOn, place, planned_by: by })
    .execute();
}

interface NewItem {
  readonly application: string;
  readonly proposal: string | null;
}

/** Places files after those that stand on the agenda, in the order given. */
export async function addItems(tx: Tx, sitting: string, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  await sql`
    insert into regularisation.agenda_item (sitting, application, ordinal, proposal)
    select ${sitting}, v.application,
      coalesce((select max(i.ordinal) from regularisation.agenda_item i where i.sitting = ${sitting}), 0) + v.place::integer, v.proposal
    from rows from (jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as (application uuid, proposal text))
      with ordinality as v (application, proposal, place)`.execute(tx);
}

/** Takes files off an agenda before anything was said of them there. */
export async function removeItems(tx: Tx, sitting: string, applications: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('regularisation.agenda_item')
    .where('sitting', '=', sitting)
    .where('application', '=', sql<string>`any(${applications}::uuid[])`)
    .where('outcome', 'is', null)
    .execute();
}

type ItemOutcome = Outcome | 'adjourned' | 'removed';

/** What became of files in a sitting. */
export async function settleItems(
  tx: Tx,
  sitting: string,
  settled: readonly { readonly application: string; readonly outcome: ItemOutcome }[],
): Promise<void> {
  if (settled.length === 0) return;
  await sql`
    update regularisation.agenda_item i set outcome = v.outcome
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as v (application uuid, outcome text)
    where i.sitting = ${sitting} and i.application = v.application and i.outcome is null`.execute(tx);
}

interface Opening {
  readonly on: string;
  readonly chair: string;
  readonly seats: number;
  readonly quorum: number;
  readonly members: readonly { readonly member: string; readonly present: boolean }[];
}

/** Opens a planned sitting with who is there; whether it was planned still. */
export async function openIt(tx: Tx, sitting: string, { on, chair, seats, quorum, members }: Opening) {
  const done = await tx
    .updateTable('regularisation.sitting')
    .set({ state: 'open', opened_on: on, opened_at: sql<Date>`now()`, chaired_by: chair, seats, quorum })
    .where('id', '=', sitting)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  for (const { member, present } of members) await notePresence(tx, sitting, member, present);
  return done.numUpdatedRows === 1n;
}

export async function notePresence(tx: Tx, sitting: string, member: string, present: boolean): Promise<void> {
  await tx
    .insertInto('regularisation.attendance')
    .values({ sitting, member, present })
    .onConflict((conflict) => conflict.columns(['sitting', 'member']).doUpdateSet({ present }))
    .execute();
}

interface NewRecusal {
  readonly application: string;
  readonly member: string;
  readonly reason: 'own-file' | 'instructed' | 'declared';
  readonly note: string | null;
}

/** Who takes no part in deciding a file; noted once. */
export async function addRecusals(tx: Tx, sitting: string, recusals: readonly NewRecusal[]): Promise<void> {
  if (recusals.length === 0) return;
  await sql`
    insert into regularisation.recusal (sitting, application, member, reason, note)
    select ${sitting}, v.application, v.member, v.reason, v.note
    from jsonb_to_recordset(${JSON.stringify(recusals)}::jsonb) as v (application uuid, member uuid, reason text, note text)
    on conflict do nothing`.execute(tx);
}

interface NewVote {
  readonly application: string;
  readonly member: string;
  readonly vote: Vote;
  readonly opinion: string | null;
}

/** Votes as they are given; one given anew, while the file is not decided, takes the place of the one before. */
export async function putVotes(tx: Tx, sitting: string, votes: readonly NewVote[]): Promise<void> {
  for (const { application, member, vote, opinion } of votes) {
    await tx
      .insertInto('regularisation.vote')
      .values({ sitting, application, member, vote, opinion })
      .onConflict((conflict) => conflict.columns(['sitting', 'application', 'member']).doUpdateSet({ vote, opinion }))
      .execute();
  }
}

/** Whether it was planned still. */
export async function cancelIt(tx: Tx, sitting: string): Promise<boolean> {
  const done = await tx
    .updateTable('regularisation.sitting')
    .set({ state: 'cancelled' })
    .where('id', '=', sitting)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function closeIt(
  tx: Tx,
  sitting: string,
  { remarks, minutes }: { readonly remarks: string | null; readonly minutes: object },
): Promise<void> {
  await tx
    .updateTable('regularisation.sitting')
    .set({ state: 'closed', closed_at: sql<Date>`now()`, remarks, minutes: JSON.stringify(minutes) })
    .where('id', '=', sitting)
    .where('state', '=', 'open')
    .execute();
}

interface Signature {
  readonly digest: Buffer;
  readonly proof: string;
  readonly by: string;
}

export async function signIt(tx: Tx, sitting: string, { digest, proof, by }: Signature): Promise<void> {
  await tx
    .updateTable('regularisation.sitting')
    .set({ state: 'signed', minutes_digest: digest, proof, signed_by: by, signed_at: sql<Date>`now()` })
    .where('id', '=', sitting)
    .where('state', '=', 'closed')
    .execute();
}
