import { z } from 'zod';
import { issueProof } from '#documents';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { digestOf } from '../decision-digest.ts';
import { holdOwnSitting, presiding, presidingMember, sittingTarget } from '../sitting-rule.ts';
import { findMinutes } from '../store/sittings.reads.server.ts';
import { signIt } from '../store/sittings.writes.server.ts';

/** Who presided signs the minutes, with a fresh proof of identity: nothing of the sitting changes after that. */
export const signMinutes = command({
  name: 'sign-minutes',
  permission: presiding('closed').map((rule) => ({ ...rule, stepUp: true as const })),
  input: z.strictObject({ sitting: z.uuid() }),
  changesContent: false,
  target: sittingTarget,
  async run(tx, { sitting: id }, actor) {
    const held = await holdOwnSitting(tx, actor, 'sign-minutes', id, ['closed']);
    presidingMember('sign-minutes', held);
    const minutes = await findMinutes(tx, id);
    if (minutes === null) throw new NotFoundError('sign-minutes');
    const { organisation, territory, opened_on, planned_on } = held.sitting;
    const digest = digestOf(minutes);
    const proof = await issueProof(tx, {
      ...{ kind: 'minutes', category: 'regularisation-file', place: { organisation, territory } },
      ...{ issuedOn: opened_on ?? planned_on, expiresOn: null, digest, by: held.person.account },
    });
    await signIt(tx, id, { digest, proof, by: held.person.account });
    return { proof };
  },
  journal: ({ sitting }) => ({ objects: [{ type: 'sitting', id: sitting }] }),
});
