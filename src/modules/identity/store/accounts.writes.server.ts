import { sql } from 'kysely';
import type { Language } from '#lib/localised.ts';
import { newAccountReference } from '#platform/crypto/account-reference.ts';
import type { Tx } from '#platform/db/database.ts';
import { fateOf } from './sign-in.reads.server.ts';

interface NewAccount {
  readonly id: string;
  readonly kind: 'staff' | 'applicant';
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
}

/**
 * Creates an account under a new reference, which it returns; null when the address or number of a member of staff
 * belongs to another.
 */
export async function createAccount(tx: Tx, account: NewAccount): Promise<string | null> {
  // A reference has 45 random bits: the second one meets another account once in 10¹³ times a million accounts.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const reference = newAccountReference();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('identity.account')
      .values({ ...account, reference })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(numInsertedOrUpdatedRows ?? 0) === 1) return reference;
  }
  return null;
}

/** Appoints a new account to what it was invited for. */
export async function appointInvited(tx: Tx, account: string, invitation: string): Promise<string> {
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
    .expression((query) =>
      query
        .selectFrom('identity.invitation as i')
        .select([
          sql<string>`${account}::uuid`.as('account'),
          sql<string>`i.role`.as('role'),
          'i.unit',
          'i.organisation',
          'i.territory',
          'i.sealed',
          'i.heads_unit',
          sql<string>`i.starts_on`.as('starts_on'),
          sql<string>`i.ends_on`.as('ends_on'),
          'i.basis',
          'i.invited_by',
        ])
        .where('i.id', '=', invitation)
        .where('i.kind', '=', 'appointment'),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An invitation, held until the end of the transaction: of two who accept at once one finds it used. */
export async function holdInvitation(tx: Tx, id: string) {
  return tx
    .selectFrom('identity.invitation')
    .selectAll()
    .select(fateOf('invitation').as('fate'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function closeInvitation(tx: Tx, id: string, account: string): Promise<void> {
  await tx
    .updateTable('identity.invitation')
    .set({ accepted_at: sql`clock_timestamp()`, accepted_account: account })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Takes away everything that an account proved itself with, before it enrols anew. */
export async function forgetCredentials(tx: Tx, account: string): Promise<void> {
  const tables = ['passkey', 'password', 'totp', 'recovery_code', 'federation', 'device'] as const;
  for (const table of tables) {
    await tx.deleteFrom(`identity.${table}`).where('account', '=', account).execute();
  }
}
