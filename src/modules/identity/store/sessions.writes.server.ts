import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { tokenHash } from '#platform/crypto/tokens.ts';
import type { Tx } from '#platform/db/database.ts';

export type SignInMethod = 'passkey' | 'totp' | 'password' | 'recovery' | 'federation' | 'trial' | 'enrolment';

interface NewSession {
  readonly account: string;
  readonly method: SignInMethod;
  readonly appointment: string | null;
  readonly browser: string;
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  /** Whether the proof just given counts as fresh for the sensitive acts. */
  readonly steppedUp: boolean;
}

/** Begins a session and returns its secret, which is kept nowhere but in the browser. */
export async function openSession(
  tx: Tx,
  session: NewSession,
): Promise<{ readonly id: string; readonly token: Buffer }> {
  const token = randomBytes(32);
  const { id } = await tx
    .insertInto('identity.session')
    .values({
      account: session.account,
      method: session.method,
      appointment: session.appointment,
      browser: session.browser.slice(0, 200),
      token_hash: tokenHash(token),
      idle_seconds: session.idleSeconds,
      ends_at: sql`clock_timestamp() + make_interval(secs => ${session.absoluteSeconds})`,
      stepped_up_at: session.steppedUp ? sql`clock_timestamp()` : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token };
}

/** Gives a session another secret, after a fresh proof: one that leaked before is worth nothing from now on. */
export async function rotateSession(tx: Tx, id: string, steppedUp: boolean): Promise<Buffer> {
  const token = randomBytes(32);
  await tx
    .updateTable('identity.session')
    .set({ token_hash: tokenHash(token), ...(steppedUp ? { stepped_up_at: sql`clock_timestamp()` } : {}) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return token;
}

/** Ends sessions of one account as the gatekeeper; returns how many were live. */
export async function endSessions(
  tx: Tx,
  account: string,
  reason: 'signed-out' | 'revoked' | 'credentials-changed',
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  let update = tx
    .updateTable('identity.session')
    .set({ ended_at: sql`clock_timestamp()`, end_reason: reason })
    .where('account', '=', account)
    .where('ended_at', 'is', null);
  if (which.only !== undefined) update = update.where('id', '=', which.only);
  if (which.except !== undefined) update = update.where('id', '<>', which.except);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Ends the session of a secret, whoever's it is; undefined when it was over already. */
export async function endSessionOf(tx: Tx, token: Buffer, reason: 'signed-out' | 'rotated') {
  return tx
    .updateTable('identity.session')
    .set({ ended_at: sql`clock_timestamp()`, end_reason: reason })
    .where('token_hash', '=', tokenHash(token))
    .where('ended_at', 'is', null)
    .returning(['id', 'account'])
    .executeTakeFirst();
}

/** Notes that the session is in use, at most once a minute; its idle time runs from there. */
export async function touchSession(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ seen_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('seen_at', '<', sql<Date>`clock_timestamp() - interval '1 minute'`)
    .execute();
}

export async function chooseAppointment(
  tx: Tx,
  session: string,
  appointment: string,
  idleSeconds: number,
): Promise<void> {
  await tx
    .updateTable('identity.session')
    .set({ appointment, idle_seconds: idleSeconds })
    .where('id', '=', session)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
}
