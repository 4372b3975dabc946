import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { seated, sittingTarget } from '../sitting-rule.ts';
import { listAgenda } from '../store/agenda.reads.server.ts';

/** What became of each file on the agenda of a sitting of one's own commission. */
export const listOutcomes = query({
  name: 'list-outcomes',
  permission: seated('open', 'closed', 'signed'),
  target: (tx: Database, sitting: string) => sittingTarget(tx, { sitting }),
  run: async (tx: Database, sitting: string) =>
    (await listAgenda(tx, sitting, null)).map(({ application, outcome }) => ({ application, outcome })),
  journal: (sitting, found) => ({ objects: [{ type: 'sitting', id: sitting }], detail: { files: found.length } }),
});
