import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { targetOf } from '../acting.ts';
import { motive, onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { transferFile } from '../store/transfers.writes.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'transfer-application';

/**
 * Hands a file over to the office of another place, whose turn it then is, and tells who filed it; who hands it over reaches it
 * no longer.
 */
export const transferApplication = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({ to: z.string().min(1).max(40), motive }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, to, motive: why }, actor) {
    const file = (await holdFiles(tx, [application])).get(application);
    if (file === undefined) throw new NotFoundError(ACT);
    if (on > todayHere() || on < file.last_on || on < file.turn_since) throw new ConflictError(ACT);
    // Before: afterwards its contact is the other office's to read. A transfer that fails tells nothing.
    await tellApplicants(tx, actor, [file], 'file-transferred', (_, reference) => ({ reference }));
    if (!(await transferFile(tx, { application, to, on, dueOn: file.due_on, motive: why })))
      throw new ConflictError(ACT);
    return { from: file.territory };
  },
  journal: ({ application, to }, { from }) => ({
    objects: [{ type: 'application', id: application }],
    detail: { from, to },
  }),
});
