import { NotFoundError, query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { countUnsent as count } from '../store/messages.reads.server.ts';

/**
 * How many messages wait or could not be sent, and why: for who administers the whole system, since the outbox is everybody's. To
 * whom they were is not said.
 */
export const countUnsent = query({
  name: 'count-unsent',
  permission: [{ roles: ['administrator'], purpose: 'administration', scope: 'all' }],
  async run(db: Database, _input: undefined) {
    const counted = await count(db);
    if (counted === null) throw new NotFoundError('count-unsent');
    return counted;
  },
  journal: () => ({ objects: [] }),
});
