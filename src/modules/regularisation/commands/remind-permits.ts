import { z } from 'zod';
import { LANGUAGES } from '#lib/localised.ts';
import { notifyAll } from '#notifications';
import { command } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { printedFileReference } from '../file-reference.ts';
import { takeReminders } from '../store/reminders.writes.server.ts';

/** So many in one transaction; whoever has more to do comes again. */
const MOST = 500;

/** Reminds holders that their permits end soon, as long before as their campaign lays down, each once. */
export const remindPermits = command({
  name: 'remind-permits',
  permission: 'operator',
  input: z.object({}),
  changesContent: false,
  async run(tx) {
    const due = await takeReminders(tx, todayHere(), MOST);
    await notifyAll(
      tx,
      due.map(({ application, reference, account, email, phone, language, valid_until: until }) => ({
        ...{ account, email, phone, by: null, template: 'permit-expires-soon' as const },
        language: LANGUAGES.find((one) => one === language) ?? 'fr',
        params: { reference: printedFileReference(reference), until },
        about: { type: 'application', id: application },
      })),
    );
    return { reminded: due.length, more: due.length === MOST };
  },
  journal: (_, { reminded }) =>
    reminded === 0 ? null : { objects: [{ type: 'register', id: 'permits' }], detail: { reminded } },
});
