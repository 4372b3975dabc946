import { z } from 'zod';
import { command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { issueLetter } from '../letters.ts';
import { REGULARISATION } from '../procedure.ts';
import { findFile } from '../store/files.reads.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'withdraw-application';

/** Why somebody withdraws, if they say it (demo choice: no source lists reasons). */
export const WITHDRAWAL_REASONS = ['filed-twice', 'leaves', 'other-status', 'not-said'] as const;

/** Takes an application back, for good: the file keeps its acts, and nothing is decided of it. */
export const withdrawApplication = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: z.strictObject({ application: z.uuid(), on: z.iso.date(), reason: z.enum(WITHDRAWAL_REASONS) }),
  target: (tx, { application }) => targetOf(tx, application),
  changesContent: false,
  async run(tx, { application, on, reason }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const before = await findFile(tx, application);
    if (before === undefined) throw new NotFoundError(ACT);
    const proof = await issueLetter(tx, actor.account, before, { act: ACT, on, about: '' });
    const file = await actOnFile(tx, actor, ACT, {
      ...{ application, to: 'withdrawn', on },
      detail: { reason, proof },
    });
    // Whoever did it: a person in whose name it was done without them learns it in time.
    await tellApplicants(tx, actor, [file], 'application-withdrawn', (_, reference) => ({ reference }));
    return null;
  },
  journal: ({ application, reason }) => ({ objects: [{ type: 'application', id: application }], detail: { reason } }),
});
