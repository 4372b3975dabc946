import { sql } from 'kysely';
import type { Person } from '#platform/access/actor.ts';
import { SignInNeededError } from '#platform/access/errors.ts';
import { enterPerson } from '#platform/db/context.writes.server.ts';
import type { Tx } from '#platform/db/database.ts';
import { rotateSession } from './sessions.writes.server.ts';

/** Holds the account until the end of the transaction: two changes of what it proves itself with take turns. */
export async function holdAccount(tx: Tx, account: string) {
  return tx
    .selectFrom('identity.account')
    .select(['id', 'kind', 'name', 'email', 'phone', 'reference', 'demo'])
    .where('id', '=', account)
    .where('state', '=', 'active')
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new SignInNeededError());
}

interface OwnDetails {
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
}

/** @returns false, and nothing changed, when the address or the number already belongs to somebody */
export async function changeDetails(tx: Tx, account: string, details: OwnDetails): Promise<boolean> {
  await sql`savepoint details`.execute(tx);
  try {
    await tx.updateTable('identity.account').set(details).where('id', '=', account).executeTakeFirstOrThrow();
    return true;
  } catch (error) {
    // Unique violation: the constraint alone can tell when two ask at once.
    if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error;
    await sql`rollback to savepoint details`.execute(tx);
    return false;
  }
}

/** Says anew who acts, after their session's secret or its appointment changed in this transaction. */
export async function enterAgain(tx: Tx, { request }: Person, token: Buffer): Promise<void> {
  const standing = await enterPerson(tx, { token, purpose: 'own-account', request });
  if (standing === null) throw new SignInNeededError();
}

/** After a fresh proof: the session gets another secret, and ten minutes for the acts that ask for one. */
export async function renewSession(tx: Tx, person: Person): Promise<Buffer> {
  const token = await rotateSession(tx, person.session, true);
  await enterAgain(tx, person, token);
  return token;
}
