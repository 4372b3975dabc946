import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { tokenHash } from '#platform/crypto/tokens.ts';
import type { Tx } from '#platform/db/database.ts';
import { SESSION_LIMITS, type Sensitivity } from '../domain/session-limits.ts';
import { currentAppointments } from './sessions.reads.server.ts';
import { endSessionOf, openSession, type SignInMethod } from './sessions.writes.server.ts';

/** What is known of the browser that signs in. */
export interface Entrance {
  readonly browserName: string;
  /** The secret of the session that this browser holds so far: it ends, whoever's it was. */
  readonly previous: Buffer | null;
  /** The secret of a browser that signed in before. */
  readonly device: Buffer | null;
}

export interface Entered {
  readonly account: string;
  readonly session: string;
  readonly token: Buffer;
  readonly device: Buffer;
}

interface Proven {
  readonly account: string;
  readonly kind: string;
  readonly method: SignInMethod;
  /** Whether the proof was given here and now; a ministry's word may be older. */
  readonly fresh: boolean;
}

/** Begins the session of somebody who has proved who they are. No secret that the browser held before opens it. */
export async function enter(tx: Tx, { account, kind, method, fresh }: Proven, entrance: Entrance): Promise<Entered> {
  const [appointment] = await currentAppointments(tx, account);
  const { idle, whole } = SESSION_LIMITS[sensitivityOf(kind, appointment)];
  if (entrance.previous !== null) await endSessionOf(tx, entrance.previous, 'rotated');
  const { id, token } = await openSession(tx, {
    account,
    method,
    appointment: appointment?.id ?? null,
    browser: entrance.browserName,
    idleSeconds: idle / 1000,
    absoluteSeconds: whole / 1000,
    steppedUp: fresh,
  });
  return { account, session: id, token, device: await rememberDevice(tx, account, entrance.device) };
}

/** Sealed units, and who keeps the identities of others, have the shortest time. */
function sensitivityOf(
  kind: string,
  appointment: { readonly role: string; readonly sealed: boolean } | undefined,
): Sensitivity {
  if (kind === 'applicant') return 'applicant';
  return appointment !== undefined && (appointment.sealed || appointment.role === 'custodian') ? 'sealed' : 'staff';
}

/** A browser keeps the secret by which it is known to an account; one known to another account gets a new one. */
async function rememberDevice(tx: Tx, account: string, held: Buffer | null): Promise<Buffer> {
  if (held !== null) {
    const { numUpdatedRows } = await tx
      .updateTable('identity.device')
      .set({ last_used_at: sql`clock_timestamp()` })
      .where('token_hash', '=', tokenHash(held))
      .where('account', '=', account)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return held;
  }
  const made = randomBytes(32);
  await tx
    .insertInto('identity.device')
    .values({ token_hash: tokenHash(made), account })
    .execute();
  return made;
}
