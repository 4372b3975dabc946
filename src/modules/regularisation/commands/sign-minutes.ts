import { z } from 'zod';
import { issueProof } from '#documents';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { actOnHeldFiles } from '../acting.ts';
import { effectsOf } from '../deciding.ts';
import { digestOf } from '../decision-digest.ts';
import { endingMember, holdOwnSitting, presiding, sittingTarget } from '../sitting-rule.ts';
import { listTaken } from '../store/decisions.reads.server.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { findMinutes } from '../store/sittings.reads.server.ts';
import { signIt } from '../store/sittings.writes.server.ts';
import { tellApplicants } from '../telling.ts';

/**
 * Who presided, or their successor, signs the minutes, with a fresh proof of identity: nothing of the sitting changes after that. What it decided
 * takes effect with it, and those who applied are told: without its sitting, its minutes and a signature there is no decision.
 */
export const signMinutes = command({
  name: 'sign-minutes',
  permission: presiding('closed').map((rule) => ({ ...rule, stepUp: true as const })),
  input: z.strictObject({ sitting: z.uuid() }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id }, actor) {
    const held = await holdOwnSitting(tx, actor, 'sign-minutes', id, ['closed']);
    endingMember('sign-minutes', held);
    const minutes = await findMinutes(tx, id);
    if (minutes === null) throw new NotFoundError('sign-minutes');
    const { organisation, territory, opened_on, planned_on } = held.sitting;
    const digest = digestOf(minutes);
    const proof = await issueProof(tx, {
      ...{ kind: 'minutes', category: 'regularisation-file', place: { organisation, territory } },
      ...{ issuedOn: opened_on ?? planned_on, expiresOn: null, digest, by: held.person.account },
    });
    await signIt(tx, id, { digest, proof, by: held.person.account });
    const taken = await listTaken(tx, id);
    const files = await holdFiles(
      tx,
      taken.map(({ application }) => application),
    );
    const results = await actOnHeldFiles(tx, actor, 'decide-files', effectsOf(held.sitting, taken), files);
    // From the moment it is decided nothing leads a file elsewhere.
    if (results.some(({ fault }) => fault !== null))
      throw new Error('A file that was decided moved before its minutes.');
    await tellApplicants(tx, actor, [...files.values()], 'decision-available', (_, reference) => ({ reference }));
    return { proof, decided: taken.map(({ application }) => application) };
  },
  journal: ({ sitting }, { decided }) => ({
    objects: [{ type: 'sitting', id: sitting }],
    detail: { decided: decided.length },
  }),
});
