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
