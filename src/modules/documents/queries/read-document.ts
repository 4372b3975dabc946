import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import type { DocumentKeys } from '#platform/web/page-route.ts';
import { DOCUMENTS } from '../document-rule.ts';
import { findDocument } from '../store/documents.reads.server.ts';
import { unseal } from '../upload/seal.ts';

interface Wanted {
  readonly id: string;
  readonly keys: DocumentKeys;
}

/** A document, opened, for who reaches it; null where there is none, or none within reach, or no key any more. */
export const readDocument = query({
  name: 'read-document',
  permission: DOCUMENTS,
  run: async (tx: Database, { id, keys }: Wanted) => {
    const found = await findDocument(tx, id);
    if (found?.wrapped_key == null || found.content === null) return null;
    const { type, pages, wrapped_key: wrappedKey, content } = found;
    return { type, pages, bytes: unseal(keys, { id, wrappedKey, content }) };
  },
  journal: ({ id }, found) => ({ objects: [{ type: 'document', id }], detail: { found: found !== null } }),
});
