import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Act, State } from '../domain/states.ts';

/** The columns that an act may set beside where the file stands; null empties one, what is not named stays. */
export interface FileChange {
  readonly record?: string;
  readonly commission?: string;
  readonly appeals_commission?: string;
  readonly name?: string;
  readonly given?: string | null;
  readonly family?: string | null;
  readonly register_behind?: boolean;
  readonly sex?: string | null;
  readonly birth?: string | null;
  readonly nationality?: string | null;
  readonly appeal_criteria?: string;
  readonly proposal?: string | null;
  readonly proposal_motive?: string | null;
  readonly instructed_by?: string | null;
  readonly decision?: string;
  readonly appeal_decision?: string;
  readonly permit?: string;
  readonly minor_referred_on?: string;
}

/** One file's next act, as it is written. */
export interface Advance {
  readonly application: string;
  /** How many acts the file held when it was read: one more was done since when the row does not answer. */
  readonly acts: number;
  readonly act: Act;
  readonly from: State;
  readonly to: State;
  readonly on: string;
  readonly turn: string | null;
  readonly turnSince: string;
  readonly dueOn: string | null;
  readonly suspendedSince: string | null;
  readonly suspendedDays: number;
  readonly change: FileChange;
  readonly sitting: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

interface By {
  readonly account: string;
  readonly role: string;
  readonly unit: string | null;
}

/** Leads files on and writes the act of each; answers which were written. In one statement each, for one file or for many. */
export async function advanceFiles(tx: Tx, by: By, advances: readonly Advance[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with next as (
      select * from jsonb_to_recordset(${JSON.stringify(advances)}::jsonb) as v (
        application uuid, acts integer, "from" text, "to" text, "on" date, turn text, "turnSince" date, "dueOn" date,
        "suspendedSince" date, "suspendedDays" integer, change jsonb)
    )
    update regularisation.application a set
      state = v."to", turn = v.turn, turn_since = v."turnSince", due_on = v."dueOn", suspended_since = v."suspendedSince",
      suspended_days = v."suspendedDays", acts = v.acts + 1, last_on = v."on",
      record = coalesce((v.change ->> 'record')::uuid, a.record),
      commission = coalesce((v.change ->> 'commission')::uuid, a.commission),
      appeals_commission = coalesce((v.change ->> 'appeals_commission')::uuid, a.appeals_commission),
      name = coalesce(v.change ->> 'name', a.name),
      given = case when v.change ? 'given' then v.change ->> 'given' else a.given end,
      family = case when v.change ? 'family' then v.change ->> 'family' else a.family end,
      register_behind = coalesce((v.change ->> 'register_behind')::boolean, a.register_behind),
      sex = case when v.change ? 'sex' then v.change ->> 'sex' else a.sex end,
      birth = case when v.change ? 'birth' then (v.change ->> 'birth')::date else a.birth end,
      nationality = case when v.change ? 'nationality' then v.change ->> 'nationality' else a.nationality end,
      appeal_criteria = coalesce(v.change ->> 'appeal_criteria', a.appeal_criteria),
      proposal = case when v.change ? 'proposal' then v.change ->> 'proposal' else a.proposal end,
      proposal_motive = case when v.change ? 'proposal_motive' then v.change ->> 'proposal_motive' else a.proposal_motive end,
      instructed_by = case when v.change ? 'instructed_by' then (v.change ->> 'instructed_by')::uuid else a.instructed_by end,
      decision = coalesce((v.change ->> 'decision')::uuid, a.decision),
      appeal_decision = coalesce((v.change ->> 'appeal_decision')::uuid, a.appeal_decision),
      permit = coalesce((v.change ->> 'permit')::uuid, a.permit),
      minor_referred_on = coalesce((v.change ->> 'minor_referred_on')::date, a.minor_referred_on)
    from next v
    where a.id = v.application and a.acts = v.acts and a.state = v."from"
    returning a.id`.execute(tx);
  const done = new Set(rows.map(({ id }) => id));
  const written = advances.filter(({ application }) => done.has(application));
  await appendActs(tx, by, written);
  return done;
}

type Appended = Pick<Advance, 'application' | 'acts' | 'act' | 'to' | 'on' | 'sitting' | 'detail'> & {
  readonly from: State | '-';
};

/** Writes acts after those that their files hold already. */
export async function appendActs(tx: Tx, { account, role, unit }: By, acts: readonly Appended[]): Promise<void> {
  if (acts.length === 0) return;
  await sql`
    insert into regularisation.act (application, ordinal, act, from_state, to_state, happened_on, account, role, unit, sitting, detail)
    select v.application, v.acts + 1, v.act, v."from", v."to", v."on", ${account}, ${role}, ${unit}, v.sitting, v.detail
    from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb) as v (
      application uuid, acts integer, act text, "from" text, "to" text, "on" date, sitting uuid, detail jsonb)`.execute(
    tx,
  );
}
