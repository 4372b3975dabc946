import { ConflictError, command } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { motive, onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { findFile } from '../store/files.reads.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'lapse-application';

/** Closes a file whose applicant did not bring what was asked for, once the last day for it has passed. They may appeal. */
export const lapseApplication = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({ motive }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, motive: why }, actor) {
    const before = await findFile(tx, application);
    // Nobody is late before the day after the last one.
    if (before?.due_on == null || on <= before.due_on) throw new ConflictError(ACT);
    const file = await actOnFile(tx, actor, ACT, { application, to: 'lapsed', on, detail: { motive: why } });
    await tellApplicants(tx, actor, [file], 'decision-available', (_, reference) => ({ reference }));
    return null;
  },
  journal: ({ application }) => ({ objects: [{ type: 'application', id: application }] }),
});
