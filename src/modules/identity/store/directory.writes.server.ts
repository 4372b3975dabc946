import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Appointments of one person are made one after the other, so that each is judged beside those before it. */
export async function holdAppointments(tx: Tx, account: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appointments ${account}`}, 0))`.execute(tx);
}

interface NewAppointment {
  readonly account: string;
  readonly role: string;
  readonly unit: string;
  readonly headsUnit: boolean;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly basis: string;
  readonly appointedBy: string;
}

/**
 * @returns null when the database knows of an appointment that the person may not hold beside this one, and that the
 *   one who appoints may not know of
 */
export async function addAppointment(tx: Tx, appointment: NewAppointment): Promise<string | null> {
  await sql`savepoint appointing`.execute(tx);
  try {
    return await insertAppointment(tx, appointment);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === KEPT_APART)) throw error;
    await sql`rollback to savepoint appointing`.execute(tx);
    return null;
  }
}

/** Raised where appointments of one person that must be kept apart would meet. */
const KEPT_APART = 'RH003';

async function insertAppointment(tx: Tx, appointment: NewAppointment): Promise<string> {
  const { id } = await tx
    .insertInto('identity.appointment')
    .columns([
      'account',
      'role',
      'unit',
      'organisation',
      'territory',
      'sealed',
      'heads_unit',
      'starts_on',
      'ends_on',
      'basis',
      'appointed_by',
    ])
    .expression((eb) =>
      eb
        .selectFrom('identity.unit as u')
        .select([
          sql<string>`${appointment.account}::uuid`.as('account'),
          sql<string>`${appointment.role}`.as('role'),
          'u.id as unit',
          'u.organisation',
          'u.territory',
          'u.sealed',
          sql<boolean>`${appointment.headsUnit}::boolean`.as('heads_unit'),
          sql<string>`${appointment.startsOn}::date`.as('starts_on'),
          sql<string>`${appointment.endsOn}::date`.as('ends_on'),
          sql<string>`${appointment.basis}`.as('basis'),
          sql<string>`${appointment.appointedBy}::uuid`.as('appointed_by'),
        ])
        .where('u.id', '=', appointment.unit),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false when it had ended already, by another hand or with its last day */
export async function endAppointment(tx: Tx, id: string, by: string, basis: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.appointment')
    .set({ ended_at: sql`clock_timestamp()`, ended_by: by, end_basis: basis })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Holds an account until the end of the act.
 * @returns false when it is not for this administrator alone to close it or to open it anew: a policy says so
 */
export async function holdAccount(tx: Tx, account: string): Promise<boolean> {
  const held = await tx
    .selectFrom('identity.account')
    .select('id')
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

/** @returns false when it was in that state already */
export async function setAccountState(tx: Tx, account: string, state: 'active' | 'disabled'): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.account')
    .set({ state })
    .where('id', '=', account)
    .where('state', '<>', state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
