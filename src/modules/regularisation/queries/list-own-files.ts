import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { listDrafts } from '../store/drafts.reads.server.ts';
import { listOwn } from '../store/own-files.reads.server.ts';

/** What somebody is writing and what they handed in, for themselves or for whom they help. */
export const listOwnFiles = query({
  name: 'list-own-files',
  permission: DRAFTERS,
  run: async (db: Database, _: undefined) => ({ drafts: await listDrafts(db), files: await listOwn(db) }),
  journal: (_, { drafts, files }) => ({
    objects: [
      ...drafts.map(({ id }) => ({ type: 'filing', id })),
      ...files.map(({ id }) => ({ type: 'application', id })),
    ],
    detail: {},
  }),
});
