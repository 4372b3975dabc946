import { searchWordsOf } from '#people';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { readFileReference } from '../file-reference.ts';
import { WORKERS } from '../office-rule.ts';
import type { FileRow } from '../store/files.reads.server.ts';
import { findFileByReference, findFilesByName } from '../store/search.reads.server.ts';

/** A page of results: who finds more than this types another word. */
const MOST = 50;

/** Words beyond these name nobody better. */
const MOST_WORDS = 6;

export interface FoundFiles {
  readonly as: 'reference' | 'name' | 'nothing';
  readonly files: readonly FileRow[];
  readonly more: boolean;
}

/** Finds files within reach, by the number of the receipt or by a name in any script and spelling. */
export const searchFiles = query({
  name: 'search-files',
  permission: WORKERS,
  async run(db: Database, { text }: { readonly text: string }): Promise<FoundFiles> {
    const { code } = readFileReference(text);
    if (code !== undefined) {
      const file = await findFileByReference(db, code);
      if (file !== undefined) return { as: 'reference', files: [file], more: false };
    }
    const words = searchWordsOf(text, 'regularisation-file').slice(0, MOST_WORDS);
    if (words.length === 0) return { as: 'nothing', files: [], more: false };
    return { as: 'name', ...(await findFilesByName(db, words, MOST)) };
  },
  journal: (_, { files }) => ({ objects: files.map(({ id }) => ({ type: 'application', id })) }),
});
