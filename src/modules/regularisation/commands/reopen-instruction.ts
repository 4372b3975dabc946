import { command } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { motive, onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';

const ACT = 'reopen-instruction';

/** Sends a file that waits for a sitting back to instruction: what was proposed of it is proposed no longer. */
export const reopenInstruction = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({ motive }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, motive: why }, actor) {
    await actOnFile(tx, actor, ACT, {
      ...{ application, to: 'complete', on },
      change: { proposal: null, proposal_motive: null },
      detail: { motive: why },
    });
    return null;
  },
  journal: ({ application }) => ({ objects: [{ type: 'application', id: application }] }),
});
