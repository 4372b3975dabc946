import { z } from 'zod';
import { revokeProof } from '#documents';
import { ConflictError, command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { REPLACEMENTS } from '../domain/permits.ts';
import { issueCards } from '../issuing.ts';
import { onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { findValidPermits } from '../store/permits.reads.server.ts';
import { addPermits, endPermit } from '../store/permits.writes.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'replace-permit';

/** Gives a card in the place of one that was lost, stolen, damaged or wrong: valid as long; the old one is so no longer. */
export const replacePermit = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({ reason: z.enum(REPLACEMENTS), note: z.string().trim().max(900).nullable() }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, reason, note }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const { account: by } = actor;
    const file = (await holdFiles(tx, [application])).get(application);
    if (file === undefined) throw new NotFoundError(ACT);
    const held = (await findValidPermits(tx, [application])).get(application);
    // What has ended is renewed, not replaced.
    if (held === undefined || held.valid_until <= on) throw new ConflictError(ACT);
    const { id: old, months, valid_until: until, proof } = held;
    await endPermit(tx, { permit: old, state: 'replaced', on, motive: note ? `${reason}: ${note}` : reason, by });
    if (proof !== null) await revokeProof(tx, { serial: proof, by });
    const validity = { months, from: on < held.valid_from ? held.valid_from : on, until };
    const [card] = await issueCards(tx, by, [{ file, validity, on, kind: 'replacement', follows: old }]);
    if (card === undefined) throw new Error('A permit was not made.');
    await addPermits(tx, [card], by);
    const { id: permit } = card;
    await actOnFile(tx, actor, ACT, { application, to: 'permitted', on, change: { permit }, detail: { reason } });
    await tellApplicants(tx, actor, [file], 'permit-ready', (_, reference) => ({ reference }));
    return { permit };
  },
  journal: ({ application, reason }, { permit }) => ({
    objects: [
      { type: 'application', id: application },
      { type: 'permit', id: permit },
    ],
    detail: { reason },
  }),
});
