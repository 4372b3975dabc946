import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/database.ts';

/** The planned sittings of a commission from today on, for who seats its members. */
export async function listSittingsAhead(
  tx: Tx,
  commission: string,
): Promise<readonly { readonly id: string; readonly plannedOn: string }[]> {
  const { rows } = await sql<{ sitting: string; planned_on: string }>`
    select sitting, planned_on from regularisation.sittings_ahead(${commission})`.execute(tx);
  return rows.map(({ sitting, planned_on }) => ({ id: sitting, plannedOn: planned_on }));
}

export interface Convocation {
  readonly member: string;
  readonly template: string;
  readonly channel: 'email' | 'sms';
  readonly state: string;
  /** When it was sent; while it waits, when it was queued. */
  readonly told_at: Date;
}

/** Which members of a commission were told of a sitting, by which channel; to which address is theirs to know. */
export async function listConvocations(db: Database, sitting: string): Promise<readonly Convocation[]> {
  const { rows } = await sql<Convocation>`
    select member, template, channel, state, told_at from regularisation.convocations(${sitting})`.execute(db);
  return rows;
}
