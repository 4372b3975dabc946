import { z } from 'zod';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { DRAFTERS } from '../filing-rule.ts';
import { listDecisionsOf } from '../store/decisions.reads.server.ts';
import { noteRead } from '../store/decisions.writes.server.ts';

/** Notes when the person a decision is about, or who helps them, first opened it. */
export const acknowledgeDecision = command({
  name: 'acknowledge-decision',
  permission: DRAFTERS,
  input: z.strictObject({ application: z.uuid(), decision: z.uuid() }),
  changesContent: false,
  async run(tx, { application, decision }) {
    const found = (await listDecisionsOf(tx, application)).find(({ id }) => id === decision);
    if (found === undefined) throw new NotFoundError('acknowledge-decision');
    return { first: found.readAt === null && (await noteRead(tx, decision)) };
  },
  journal: ({ application, decision }, { first }) =>
    first
      ? {
          objects: [
            { type: 'application', id: application },
            { type: 'decision', id: decision },
          ],
        }
      : null,
});
