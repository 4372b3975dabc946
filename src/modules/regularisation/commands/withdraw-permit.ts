import { revokeProof } from '#documents';
import { ConflictError, command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { issueLetter } from '../letters.ts';
import { motive, onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { findValidPermits } from '../store/permits.reads.server.ts';
import { endPermit } from '../store/permits.writes.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'withdraw-permit';

/** Takes a permit away, with the motive that the letter gives; whoever verifies its code learns that it holds no longer. */
export const withdrawPermit = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT).map((rule) => ({ ...rule, stepUp: true as const })),
  input: onOneFile.extend({ motive }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, motive: why }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const { account: by } = actor;
    // Held before its permit is read: of two who withdraw it at once, the second one finds none.
    const before = (await holdFiles(tx, [application])).get(application);
    const held = (await findValidPermits(tx, [application])).get(application);
    if (before === undefined) throw new NotFoundError(ACT);
    if (held === undefined) throw new ConflictError(ACT);
    const letter = await issueLetter(tx, by, before, { act: ACT, on, about: held.number });
    const detail = { permit: held.id, proof: letter };
    const file = await actOnFile(tx, actor, ACT, { application, to: 'permitted', on, detail });
    await endPermit(tx, { permit: held.id, state: 'withdrawn', on, motive: why, by });
    if (held.proof !== null) await revokeProof(tx, { serial: held.proof, by });
    await tellApplicants(tx, actor, [file], 'permit-withdrawn', (_, reference) => ({ reference }));
    return { permit: held.id };
  },
  journal: ({ application }, { permit }) => ({
    objects: [
      { type: 'application', id: application },
      { type: 'permit', id: permit },
    ],
  }),
});
