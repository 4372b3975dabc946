import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** A decision of a sitting, as it is written. */
export interface NewDecision {
  readonly id: string;
  readonly application: string;
  readonly sitting: string;
  readonly instance: 'first' | 'appeal';
  readonly outcome: string;
  readonly decidedOn: string;
  readonly motives: readonly string[];
  readonly motiveText: string | null;
  readonly criteriaVersion: string;
  /** Every criterion as it was found: what the letter prints. */
  readonly criteria: object;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly appealUntil: string | null;
  readonly proof: string;
}

/** Writes decisions in one statement: a sitting decides hundreds of files. */
export async function addDecisions(tx: Tx, decisions: readonly NewDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  await sql`
    insert into regularisation.decision (id, application, sitting, instance, outcome, decided_on, motives, motive_text,
      criteria_version, criteria, votes_for, votes_against, abstained, appeal_until, proof)
    select v.id, v.application, v.sitting, v.instance, v.outcome, v."decidedOn", v.motives, v."motiveText",
      v."criteriaVersion", v.criteria, v."votesFor", v."votesAgainst", v.abstained, v."appealUntil", v.proof
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as v (
      id uuid, application uuid, sitting uuid, instance text, outcome text, "decidedOn" date, motives text[],
      "motiveText" text, "criteriaVersion" text, criteria jsonb, "votesFor" integer, "votesAgainst" integer,
      abstained integer, "appealUntil" date, proof text)`.execute(tx);
}

/** Notes that the person opened it; whether it was for the first time. */
export async function noteRead(tx: Tx, decision: string): Promise<boolean> {
  const done = await tx
    .updateTable('regularisation.decision')
    .set({ read_at: sql<Date>`now()` })
    .where('id', '=', decision)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
