import { sql } from 'kysely';
import type { Localised } from '#lib/localised.ts';
import { newAccountReference } from '#platform/crypto/account-reference.ts';
import type { Tx } from '#platform/db/database.ts';
import { TODAY } from './directory.reads.server.ts';

/** What the operator puts there before any person can. */

/** Of two servers that start at once, one prepares while the other waits. */
export async function holdPreparation(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rihla identity preparation'))`.execute(tx);
}

interface PreparedUnit {
  readonly id: string;
  readonly organisation: string;
  readonly territory: string;
  readonly name: Localised;
  readonly sealed: boolean;
  readonly everyOrganisation: boolean;
}

/** @returns how many were not there yet */
export async function addPreparedUnits(tx: Tx, units: readonly PreparedUnit[]): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.unit')
    .values(units.map(({ everyOrganisation, ...unit }) => ({ ...unit, every_organisation: everyOrganisation })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

interface PreparedPerson {
  readonly account: string;
  readonly appointment: string;
  readonly name: string;
  readonly role: string;
  readonly unit: PreparedUnit | null;
  readonly heads: boolean;
  readonly years: number;
  readonly basis: string;
}

/** @returns how many were not there yet; who was ended or closed during a trial stays so */
export async function addPreparedPeople(tx: Tx, people: readonly PreparedPerson[]): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.account')
    .values(
      people.map(({ account, name, unit }) => ({
        id: account,
        kind: unit === null ? 'applicant' : 'staff',
        reference: newAccountReference(),
        name,
        demo: true,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  const appointed = people.flatMap(({ unit, appointment, account, role, heads, years, basis }) =>
    unit === null
      ? []
      : {
          id: appointment,
          account,
          role,
          unit: unit.id,
          organisation: unit.organisation,
          territory: unit.territory,
          sealed: unit.sealed,
          heads_unit: heads,
          starts_on: TODAY,
          ends_on: sql<string>`(${TODAY} + make_interval(years => ${years}))::date`,
          basis,
        },
  );
  await tx
    .insertInto('identity.appointment')
    .values(appointed)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Makes the links that former starts printed worthless: of several, only the last opens. */
export async function withdrawOperatorInvitations(tx: Tx): Promise<void> {
  await tx
    .updateTable('identity.invitation')
    .set({ withdrawn_at: sql`clock_timestamp()` })
    .where('kind', '=', 'appointment')
    .where('role', '=', 'administrator')
    .where('invited_by', 'is', null)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}
