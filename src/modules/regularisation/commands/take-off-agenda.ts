import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { notesOf } from '../notes.ts';
import { MOST_FILES } from '../office-input.ts';
import { holdOwnSitting, seated, sittingTarget } from '../sitting-rule.ts';
import { type TakenOff, takeOff } from '../taking-off.ts';

/** Takes files off an agenda: they wait for another sitting. Of one that sits already, the agenda keeps that they were on it. */
export const takeOffAgenda = command({
  name: 'take-off-agenda',
  permission: seated('planned', 'open'),
  input: z.strictObject({
    sitting: z.uuid(),
    applications: z.array(z.uuid()).min(1).max(MOST_FILES),
    on: z.iso.date(),
  }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id, applications, on }, actor): Promise<readonly TakenOff[]> {
    const { sitting } = await holdOwnSitting(tx, actor, 'take-off-agenda', id, ['planned', 'open']);
    return takeOff(tx, actor, sitting, applications, on);
  },
  journal: ({ sitting }, results) => notesOf(results, [{ type: 'sitting', id: sitting }]),
});
