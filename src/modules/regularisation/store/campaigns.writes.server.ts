import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

interface NewCampaign {
  readonly id: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly definition: unknown;
  readonly calendar: unknown;
  readonly demo: boolean;
}

/** @returns false when a campaign of that name is there already */
export async function addCampaign(
  tx: Tx,
  { id, opensOn, closesOn, definition, calendar, demo }: NewCampaign,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('regularisation.campaign')
    .values({
      ...{ id, demo, opens_on: opensOn, closes_on: closesOn },
      ...{ definition: JSON.stringify(definition), calendar: JSON.stringify(calendar) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What is laid down, and the window that stands in it. */
export async function changeDefinition(
  tx: Tx,
  { id, opensOn, closesOn, definition }: Omit<NewCampaign, 'calendar' | 'demo'>,
): Promise<void> {
  await tx
    .updateTable('regularisation.campaign')
    .set({ definition: JSON.stringify(definition), opens_on: opensOn, closes_on: closesOn })
    .where('id', '=', id)
    .execute();
}

export async function changeCalendar(tx: Tx, id: string, calendar: unknown): Promise<void> {
  await tx
    .updateTable('regularisation.campaign')
    .set({ calendar: JSON.stringify(calendar) })
    .where('id', '=', id)
    .execute();
}

export async function markOpened(tx: Tx, id: string, on: string): Promise<void> {
  await tx.updateTable('regularisation.campaign').set({ state: 'open', opened_on: on }).where('id', '=', id).execute();
}

export async function markClosed(tx: Tx, id: string, on: string): Promise<void> {
  await tx
    .updateTable('regularisation.campaign')
    .set({ state: 'closed', closed_on: on })
    .where('id', '=', id)
    .execute();
}

interface NewVersion {
  readonly id: string;
  readonly number: number;
  readonly instance: string;
  readonly set: unknown;
  readonly basis: unknown;
  readonly adoptedOn: string;
  readonly inForceFrom: string;
}

export async function addVersions(tx: Tx, campaign: string, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  await tx
    .insertInto('regularisation.criteria_version')
    .values(
      versions.map(({ id, number, instance, set, basis, adoptedOn, inForceFrom }) => ({
        ...{ id, campaign, number, instance, set: JSON.stringify(set), basis: JSON.stringify(basis) },
        ...{ adopted_on: adoptedOn, in_force_from: inForceFrom },
      })),
    )
    .execute();
}

interface Place {
  readonly organisation: string;
  readonly territory: string;
  readonly unit: string;
}

/** @returns how many were not there yet */
async function addOffices(tx: Tx, campaign: string, offices: readonly Place[]): Promise<number> {
  if (offices.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('regularisation.office')
    .values(offices.map((office) => ({ campaign, ...office })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

interface NewCommission extends Place {
  readonly instance: 'first' | 'appeal';
  readonly mandateFrom: string;
  readonly mandateUntil: string | null;
}

/** @returns how many were not there yet */
async function addCommissions(tx: Tx, campaign: string, commissions: readonly NewCommission[]): Promise<number> {
  if (commissions.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('regularisation.commission')
    .values(
      commissions.map(({ mandateFrom, mandateUntil, ...place }) => ({
        ...{ campaign, ...place, mandate_from: mandateFrom, mandate_until: mandateUntil },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

export interface Places {
  readonly offices: readonly Place[];
  readonly commissions: readonly NewCommission[];
}

/** How many were not there yet. */
export interface Established {
  readonly offices: number;
  readonly commissions: number;
}

/** Puts the offices and commissions of a campaign there; those that are there stay as they are. */
export async function establish(tx: Tx, campaign: string, { offices, commissions }: Places): Promise<Established> {
  return {
    offices: await addOffices(tx, campaign, offices),
    commissions: await addCommissions(tx, campaign, commissions),
  };
}

interface NewSeat {
  readonly commission: string;
  readonly account: string;
  readonly capacity: string;
  readonly seat: string;
  readonly substituteOf: string | null;
  readonly body: string | null;
  readonly startsOn: string;
}

/** @returns its number; null when the person sits there already */
export async function addSeat(
  tx: Tx,
  { commission, account, capacity, seat, substituteOf, body, startsOn }: NewSeat,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into regularisation.commission_member (id, commission, account, capacity, seat, substitute_of, body, starts_on)
    values (gen_random_uuid(), ${commission}, ${account}, ${capacity}, ${seat}, ${substituteOf}, ${body}, ${startsOn})
    on conflict do nothing
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** @returns false when the seat was left before */
export async function endSeat(tx: Tx, id: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regularisation.commission_member')
    .set({ ends_on: on })
    .where('id', '=', id)
    .where('ends_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function changeMandate(tx: Tx, commission: string, from: string, until: string | null): Promise<void> {
  await tx
    .updateTable('regularisation.commission')
    .set({ mandate_from: from, mandate_until: until })
    .where('id', '=', commission)
    .execute();
}
