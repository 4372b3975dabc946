import type { Database } from '#platform/db/database.ts';

/** What was done with a file, the latest first. */
export function listActs(db: Database, application: string) {
  return db
    .selectFrom('regularisation.act')
    .select(['ordinal', 'act', 'from_state', 'to_state', 'happened_on', 'recorded_at', 'account', 'role', 'detail'])
    .where('application', '=', application)
    .orderBy('ordinal', 'desc')
    .execute();
}

/** The files that were handed in together, within reach. */
export function listFamily(db: Database, filing: string) {
  return db
    .selectFrom('regularisation.application')
    .select(['id', 'reference', 'role', 'name', 'birth', 'state', 'turn', 'due_on'])
    .where('filing', '=', filing)
    .orderBy('place_in_filing')
    .execute();
}

/** How the files of a filing were handed in. */
export function findChannel(db: Database, filing: string) {
  return db
    .selectFrom('regularisation.filing')
    .select(['channel', 'language', 'email', 'phone'])
    .where('id', '=', filing)
    .executeTakeFirst();
}

/** The documents of a file: its own, and those of the whole family. */
export function listAttachments(db: Database, { id, filing }: { readonly id: string; readonly filing: string }) {
  return db
    .selectFrom('regularisation.attachment')
    .select(['id', 'document', 'requirement', 'application', 'added_at'])
    .where('filing', '=', filing)
    .where((where) => where.or([where('application', 'is', null), where('application', '=', id)]))
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .execute();
}
