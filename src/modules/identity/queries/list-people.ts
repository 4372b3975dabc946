import { fold, searchWords } from '#lib/fold.ts';
import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { SEE_DIRECTORY } from '../directory-rule.ts';
import * as reads from '../store/directory.reads.server.ts';
import { listUnits, readCoverage } from '../store/units.reads.server.ts';

export const { DIRECTORY_STATES } = reads;
export type DirectoryState = reads.DirectoryState;

interface Asked {
  readonly filter: reads.DirectoryFilter;
  /** Words to be found in the name; all of them. */
  readonly name: string;
  readonly offset: number;
  readonly limit: number;
}

/** The people of the units that one covers, and who was invited to join them: one row for each role of each. */
export const listPeople = query({
  name: 'list-people',
  permission: SEE_DIRECTORY,
  run: async (tx: Database, { filter, name, offset, limit }: Asked) => {
    const words = searchWords(name);
    const ids = name.trim() === '' ? undefined : await idsOf(tx, filter, words);
    const page = await reads.listDirectory(tx, filter, { offset, limit, ids });
    return { ...page, units: await listUnits(tx), coverage: await readCoverage(tx) };
  },
  journal: (_, { items }) => ({ objects: objectsOf(items) }),
});

/** Who was shown: each person once, and those invited by their link. */
function objectsOf(items: readonly { readonly id: string; readonly account: string | null }[]) {
  const accounts = new Set(items.flatMap(({ account }) => (account === null ? [] : [account])));
  const links = items.filter(({ account }) => account === null);
  return [
    ...[...accounts].map((id) => ({ type: 'account', id })),
    ...links.map(({ id }) => ({ type: 'invitation', id })),
  ];
}

/** The rows whose name holds every word; of words that are none, no row. */
async function idsOf(
  tx: Database,
  filter: reads.DirectoryFilter,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const names = await reads.listNames(tx, filter);
  return names.filter(({ name }) => holdsAll(fold(name), words)).map(({ id }) => id);
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
