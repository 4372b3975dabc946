import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { LANGUAGES, type Language } from '#lib/localised.ts';
import type { Role } from '#platform/access/roles.ts';
import type { Tx } from '#platform/db/database.ts';
import { MOST_ATTEMPTS } from '../domain/attempts.ts';
import type { Params, Template } from '../domain/templates.ts';
import { CHANNELS, type Channel } from '../transports/transport.ts';

/** Something to be told to somebody. */
export interface Notice<Name extends Template> {
  /** Whose message it is, so that they see it in their space; null for who has no account. */
  readonly account: string | null;
  /** Where it goes. To both if both are given, to nobody if none is: then the person learns it at the counter. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
  readonly template: Name;
  readonly params: Params<Name>;
  readonly about: { readonly type: string; readonly id: string } | null;
  /** The account that acts; null when the system itself reminds. */
  readonly by: string | null;
}

/** Queues a message in the transaction of the act that it tells of. Answers how many were queued. */
export async function notify<Name extends Template>(tx: Tx, notice: Notice<Name>): Promise<number> {
  return notifyAll(tx, [notice]);
}

/** The same for many at once. */
export async function notifyAll<Name extends Template>(tx: Tx, notices: readonly Notice<Name>[]): Promise<number> {
  const rows = notices.flatMap((notice) =>
    CHANNELS.flatMap((channel) => {
      const address = channel === 'email' ? notice.email : notice.phone;
      if (address === null) return [];
      // Read back by nobody here: who acts need not see what the person is told.
      return [
        {
          id: randomUUID(),
          account: notice.account,
          channel,
          address,
          language: notice.language,
          template: notice.template,
          params: JSON.stringify(notice.params),
          about_type: notice.about?.type ?? null,
          about_id: notice.about?.id ?? null,
          queued_by: notice.by,
        },
      ];
    }),
  );
  if (rows.length > 0) await tx.insertInto('notifications.message').values(rows).execute();
  return rows.length;
}

/** Something to be told to people here, where they themselves said that they are reached: who acts sees no address. */
export interface AccountNotice<Name extends Template> {
  /** An account, or whoever works in a unit in a role. */
  readonly to: { readonly account: string } | { readonly unit: string; readonly role: Role };
  readonly template: Name;
  readonly params: Params<Name>;
  readonly about: { readonly type: string; readonly id: string };
}

/**
 * Queues messages to people here, in their own language. Who has no address gets none, and who acts does not learn it. One
 * address is not told the same thing twice by one act; with `once`, never.
 */
export async function notifyAccounts<Name extends Template>(
  tx: Tx,
  notices: readonly AccountNotice<Name>[],
  { once = false }: { readonly once?: boolean } = {},
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ to, template, params, about }) => ({
    ...{ ...to, template, params, about_type: about.type, about_id: about.id },
  }));
  await sql`select notifications.tell_accounts(${JSON.stringify(rows)}::jsonb, ${once})`.execute(tx);
}

const claimedRow = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  address: z.string(),
  language: z.enum(LANGUAGES),
  template: z.string(),
  params: z.unknown(),
  attempts: z.int(),
});
export type ClaimedMessage = z.output<typeof claimedRow>;

/**
 * Takes messages that are due, for a while: no other server takes them meanwhile, and if this one dies another one does
 * after that while. What was tried too often, though nobody lived to say how it went, is given up.
 */
export async function claimMessages(
  tx: Tx,
  { channels, limit, seconds }: { channels: readonly Channel[]; limit: number; seconds: number },
): Promise<readonly ClaimedMessage[]> {
  await sql`
    update notifications.message set state = 'given-up', last_error = coalesce(last_error, 'too-often')
    where state in ('queued', 'failed') and attempts >= ${MOST_ATTEMPTS} and next_attempt_at <= now()`.execute(tx);
  const { rows } = await sql`
    update notifications.message set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${seconds}::int)
    where id in (
      select id from notifications.message
      where state in ('queued', 'failed') and next_attempt_at <= now() and channel = any (${[...channels]}::text[])
      order by next_attempt_at limit ${limit} for update skip locked)
    returning id, channel, address, language, template, params, attempts`.execute(tx);
  return z.array(claimedRow).parse(rows);
}

/** How an attempt went, and what follows. */
export interface Settlement {
  readonly id: string;
  /** Which attempt: what another server took over meanwhile is its own to settle. */
  readonly attempt: number;
  readonly state: 'sent' | 'failed' | 'given-up';
  readonly fault: string | null;
  /** Seconds until the next attempt. */
  readonly after: number;
  /** Whether the attempt counts. */
  readonly counts: boolean;
}

/** Writes down how an attempt went. Once sent is sent, whoever sent it. */
export async function settleMessage(
  tx: Tx,
  { id, attempt, state, fault, after, counts }: Settlement,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notifications.message')
    .set({
      state,
      last_error: fault,
      attempts: counts ? attempt : attempt - 1,
      sent_at: state === 'sent' ? sql<Date>`now()` : null,
      next_attempt_at: sql<Date>`now() + make_interval(secs => ${after}::int)`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'failed'])
    .$if(state !== 'sent', (update) => update.where('attempts', '=', attempt))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Lets go of messages that were settled long ago; how long is the policy's. */
export async function eraseMessages(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('notifications.message')
    .where('state', 'in', ['sent', 'given-up'])
    .where('queued_at', '<', sql<Date>`now() - interval '365 days'`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
