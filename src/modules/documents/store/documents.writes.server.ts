import type { Category } from '#platform/access/roles.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SealedDocument } from '../upload/seal.ts';

interface Kept {
  readonly sealed: SealedDocument;
  readonly category: Category;
  /** What it is said to be: `identity`, `contract`… */
  readonly kind: string;
  /** The account of the one who acts; the database refuses any other. */
  readonly by: string;
}

/** Keeps a document that was handed in, inside the act that it belongs to. */
export async function keepDocument(tx: Tx, { sealed, category, kind, by }: Kept): Promise<string> {
  const { id, type, pages, size, hash, scanned, wrappedKey, content } = sealed.stored;
  await tx
    .insertInto('documents.document')
    .values({ id, category, kind, type, pages, size, hash, scanned, wrapped_key: wrappedKey, content, uploaded_by: by })
    .execute();
  return id;
}

/** Throws away the key of a document, and what nobody can read any more. Whether there was one. */
export async function eraseDocument(tx: Tx, id: string): Promise<boolean> {
  const done = await tx
    .updateTable('documents.document')
    .set({ wrapped_key: null, content: null, erased_at: new Date() })
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
