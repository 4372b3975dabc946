import type { Database } from '#platform/db/database.ts';

/** A document that the one who acts reaches, as it is stored. */
export function findDocument(db: Database, id: string) {
  return db
    .selectFrom('documents.document')
    .select(['id', 'type', 'pages', 'wrapped_key', 'content'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What is said of documents, without what they hold; only of those that the one who acts reaches. */
export function describeDocuments(db: Database, ids: readonly string[]) {
  return ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('documents.document')
        .select(['id', 'kind', 'type', 'pages', 'size', 'scanned', 'uploaded_at', 'erased_at'])
        .where('id', 'in', ids)
        .orderBy('uploaded_at')
        .orderBy('id')
        .execute();
}
