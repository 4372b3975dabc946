import { z } from 'zod';
import { ConflictError, command } from '#platform/access/gate.ts';
import { tellMembers } from '../convening.ts';
import { holdOwnSitting, seated, sittingTarget } from '../sitting-rule.ts';
import { listItems } from '../store/sittings.reads.server.ts';
import { cancelIt } from '../store/sittings.writes.server.ts';
import { takeOff } from '../taking-off.ts';

/** Calls off a sitting that was planned, and tells its members: what was on its agenda waits for another one. */
export const cancelSitting = command({
  name: 'cancel-sitting',
  permission: seated('planned'),
  input: z.strictObject({ sitting: z.uuid(), on: z.iso.date() }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, on }, actor) {
    const { sitting, members } = await holdOwnSitting(tx, actor, 'cancel-sitting', id, ['planned']);
    const items = await listItems(tx, id);
    const results =
      items.length === 0
        ? []
        : await takeOff(
            tx,
            actor,
            sitting,
            items.map(({ application }) => application),
            on,
          );
    // One file that stayed would be on the agenda of a sitting that never sits.
    if (results.some(({ fault }) => fault !== null)) throw new ConflictError('cancel-sitting');
    if (!(await cancelIt(tx, id))) throw new ConflictError('cancel-sitting');
    await tellMembers(tx, 'sitting-cancelled', { id, plannedOn: sitting.planned_on }, members);
    return { files: results.length };
  },
  journal: ({ sitting }, { files }) => ({ objects: [{ type: 'sitting', id: sitting }], detail: { files } }),
});
