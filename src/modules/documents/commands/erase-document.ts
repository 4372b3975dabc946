import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { eraseDocument as erase } from '../store/documents.writes.server.ts';

/** Erases a document whose time is over: its key and its content go, the row that it was there stays. */
export const eraseDocument = command({
  name: 'erase-document',
  permission: 'operator',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }) => ({ erased: await erase(tx, id) }),
  changesContent: false,
  journal: ({ id }, { erased }) => (erased ? { objects: [{ type: 'document', id }] } : null),
});
