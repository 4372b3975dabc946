import { sql } from 'kysely';
import { tokenHash } from '#platform/crypto/tokens.ts';
import type { Tx } from '#platform/db/database.ts';

export type CeremonyKind = 'sign-in' | 'enrol' | 'step-up' | 'second-factor' | 'federation';

interface NewCeremony {
  readonly kind: CeremonyKind;
  /** The secret of the browser that began it: no other may finish it. */
  readonly browser: Buffer;
  readonly account: string | null;
  readonly challenge: string;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
  /** How long an answer is waited for: five unless said. */
  readonly minutes?: number | undefined;
}

/** Remembers a question asked to one browser, for some minutes and one answer. */
export async function beginCeremony(
  tx: Tx,
  { kind, browser, account, challenge, detail, minutes = 5 }: NewCeremony,
): Promise<string> {
  await forgetOldCeremonies(tx);
  const { id } = await tx
    .insertInto('identity.ceremony')
    .values({
      kind,
      browser_hash: tokenHash(browser),
      account,
      challenge,
      detail: JSON.stringify(detail ?? {}),
      expires_at: sql`clock_timestamp() + make_interval(mins => ${minutes})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Some at each beginning, so that what anybody may add does not add up. Rows that another forgets now are left to it. */
async function forgetOldCeremonies(tx: Tx): Promise<void> {
  const old = tx
    .selectFrom('identity.ceremony')
    .select('id')
    .where('expires_at', '<', sql<Date>`clock_timestamp() - interval '1 hour'`)
    .orderBy('expires_at')
    .limit(20)
    .forUpdate()
    .skipLocked();
  await tx.deleteFrom('identity.ceremony').where('id', 'in', old).execute();
}

/** Takes the answer to the question with this challenge: once, in time, from the browser it was asked to. */
export async function finishCeremony(tx: Tx, kind: CeremonyKind, browser: Buffer, challenge: string) {
  return tx
    .updateTable('identity.ceremony')
    .set({ used_at: sql`clock_timestamp()` })
    .where('kind', '=', kind)
    .where('browser_hash', '=', tokenHash(browser))
    .where('challenge', '=', challenge)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .returning(['id', 'account', 'detail'])
    .executeTakeFirst();
}

/** The question of a kind that this browser has still to answer, held until the end of the transaction; the last one asked. */
export async function holdCeremony(tx: Tx, kind: CeremonyKind, browser: Buffer) {
  return tx
    .selectFrom('identity.ceremony')
    .select(['id', 'account', 'challenge', 'detail'])
    .where('kind', '=', kind)
    .where('browser_hash', '=', tokenHash(browser))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** Notes what has been answered so far. */
export async function updateCeremony(tx: Tx, id: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
  await tx
    .updateTable('identity.ceremony')
    .set({ detail: JSON.stringify(detail) })
    .where('id', '=', id)
    .execute();
}

/** Takes back the questions of a kind that this browser has not answered. */
export async function endCeremonies(tx: Tx, kind: CeremonyKind, browser: Buffer): Promise<void> {
  await tx
    .updateTable('identity.ceremony')
    .set({ used_at: sql`clock_timestamp()` })
    .where('kind', '=', kind)
    .where('browser_hash', '=', tokenHash(browser))
    .where('used_at', 'is', null)
    .execute();
}
