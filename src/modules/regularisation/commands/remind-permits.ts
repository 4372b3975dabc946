import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { MOST_REMINDERS, remindOf } from '../reminding.ts';
import { takePermitReminders } from '../store/reminders.writes.server.ts';

/** Reminds holders that their permits end soon, as long before as their campaign lays down, each once. */
export const remindPermits = command({
  name: 'remind-permits',
  permission: 'operator',
  input: z.object({}),
  changesContent: false,
  async run(tx, _, actor) {
    return remindOf(tx, actor, 'permit-expires-soon', await takePermitReminders(tx, todayHere(), MOST_REMINDERS));
  },
  journal: (_, { reminded }) =>
    reminded === 0 ? null : { objects: [{ type: 'register', id: 'permits' }], detail: { reminded } },
});
