import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/database.ts';

/** A passkey by the identifier that the authenticator gave it, with its account when that is active. */
export async function findPasskey(tx: Database, credentialId: string) {
  return tx
    .selectFrom('identity.passkey as k')
    .innerJoin('identity.account as a', 'a.id', 'k.account')
    .selectAll('k')
    .select(['a.kind', 'a.name as account_name', 'a.demo'])
    .where('k.credential_id', '=', credentialId)
    .where('a.state', '=', 'active')
    .forUpdate('k')
    .executeTakeFirst();
}

interface NewPasskey {
  readonly account: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly name: string;
}

/** @returns its identifier; undefined when the authenticator's credential is already enrolled, here or for somebody else */
export async function addPasskey(tx: Tx, passkey: NewPasskey): Promise<string | undefined> {
  const added = await tx
    .insertInto('identity.passkey')
    .values({
      account: passkey.account,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
      backup_eligible: passkey.backupEligible,
      backed_up: passkey.backedUp,
      name: passkey.name,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

export async function usePasskey(tx: Tx, id: string, counter: number, backedUp: boolean): Promise<void> {
  await tx
    .updateTable('identity.passkey')
    .set({ counter, backed_up: backedUp, last_used_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
}

export async function renamePasskey(tx: Tx, account: string, id: string, name: string): Promise<void> {
  await tx
    .updateTable('identity.passkey')
    .set({ name })
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function removePasskey(tx: Tx, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.passkey')
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function setPassword(tx: Tx, account: string, hash: string): Promise<void> {
  await tx
    .insertInto('identity.password')
    .values({ account, hash })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ hash, changed_at: sql`clock_timestamp()` }))
    .execute();
}

/** Puts an authenticator application in the place of the former one; `step` is that of the code that showed it works. */
export async function setTotp(tx: Tx, account: string, secret: Buffer, step: number): Promise<void> {
  const values = { secret, last_step: step, confirmed_at: sql<Date>`clock_timestamp()` };
  await tx
    .insertInto('identity.totp')
    .values({ account, ...values })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(values))
    .execute();
}

/** @returns false when a code of this step, or of a later one, was used before: each counts once */
export async function useTotp(tx: Tx, account: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.totp')
    .set({ last_step: step })
    .where('account', '=', account)
    .where('confirmed_at', 'is not', null)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function removeTotp(tx: Tx, account: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('identity.totp').where('account', '=', account).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Puts new codes in the place of all former ones. */
export async function replaceRecoveryCodes(tx: Tx, account: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.deleteFrom('identity.recovery_code').where('account', '=', account).execute();
  await tx
    .insertInto('identity.recovery_code')
    .values(hashes.map((hash) => ({ account, hash })))
    .execute();
}

/** @returns the account whose unused code it was, or undefined; the code is used from now on */
export async function useRecoveryCode(tx: Tx, hash: Buffer): Promise<string | undefined> {
  const used = await tx
    .updateTable('identity.recovery_code as c')
    .from('identity.account as a')
    .set({ used_at: sql`clock_timestamp()` })
    .whereRef('a.id', '=', 'c.account')
    .where('a.state', '=', 'active')
    .where('c.hash', '=', hash)
    .where('c.used_at', 'is', null)
    .returning('c.account')
    .executeTakeFirst();
  return used?.account;
}

/** @returns false when this identity of the provider belongs to an account already */
export async function linkFederation(tx: Tx, account: string, issuer: string, subject: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.federation')
    .values({ account, issuer, subject })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}
