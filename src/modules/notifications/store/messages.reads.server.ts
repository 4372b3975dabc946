import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

const SHOWN = ['id', 'channel', 'template', 'params', 'state', 'queued_at', 'sent_at'] as const;

/** The latest messages of an account. */
export function listMessagesOf(db: Database, account: string, limit: number) {
  return db
    .selectFrom('notifications.message')
    .select([...SHOWN, 'address'])
    .where('account', '=', account)
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/**
 * What was sent about objects of one kind, the newest first, as far as the one who acts may see it: that is said by the
 * policies of the module that holds them. Where it went is the person's.
 */
export function messagesAbout(db: Database, type: string, ids: readonly string[]) {
  return ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('notifications.message')
        .select([...SHOWN, 'about_id'])
        .where('about_type', '=', type)
        .where('about_id', 'in', ids)
        .orderBy('queued_at', 'desc')
        .orderBy('id')
        .execute();
}

export interface Unsent {
  readonly channel: 'email' | 'sms';
  readonly state: string;
  readonly fault: string | null;
  readonly messages: number;
  /** When the oldest of them was queued. */
  readonly since: Date;
}

/** What waits, and what was given up in the last thirty days, counted; null for who does not administer the whole system. */
export async function countUnsent(db: Database): Promise<readonly Unsent[] | null> {
  const { rows: runs } = await sql<{ whole: boolean }>`select access.every_organisation() as whole`.execute(db);
  if (runs[0]?.whole !== true) return null;
  const { rows } = await sql<Unsent>`select channel, state, fault, messages, since from notifications.unsent()`.execute(
    db,
  );
  return rows;
}
