import { z } from 'zod';
import { ConflictError, command, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { isMinor } from '../domain/minors.ts';
import { issueLetter } from '../letters.ts';
import { onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { findFile } from '../store/files.reads.server.ts';

const ACT = 'refer-minor';

/** Notes that a minor who is alone is sent to those who protect children, and the letter for them: the file goes on beside it. */
export const referMinor = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({ body: z.string().trim().min(2).max(200) }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, body }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const before = await findFile(tx, application);
    // Of age for sure; where the birth is not known, who asks for protection is believed.
    if (before === undefined || isMinor(before.birth, on) === false) throw new ConflictError(ACT);
    const proof = await issueLetter(tx, actor.account, before, { act: ACT, on, about: body });
    await actOnFile(tx, actor, ACT, {
      ...{ application, to: before.state, on },
      change: { minor_referred_on: on },
      detail: { body, proof },
    });
    return null;
  },
  journal: ({ application }) => ({ objects: [{ type: 'application', id: application }] }),
});
