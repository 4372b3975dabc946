import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { MOST_REMINDERS, remindOf } from '../reminding.ts';
import { takeCompletionReminders } from '../store/reminders.writes.server.ts';

/**
 * Reminds applicants of what the office asked for, as long before the last day for it as their campaign lays down, each once.
 * Who brought it, withdrew or was decided on is reminded of nothing.
 */
export const remindCompletions = command({
  name: 'remind-completions',
  permission: 'operator',
  input: z.object({}),
  changesContent: false,
  async run(tx, _, actor) {
    return remindOf(tx, actor, 'completion-reminder', await takeCompletionReminders(tx, todayHere(), MOST_REMINDERS));
  },
  journal: (_, { reminded }) =>
    reminded === 0 ? null : { objects: [{ type: 'register', id: 'completions' }], detail: { reminded } },
});
