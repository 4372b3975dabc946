import { z } from 'zod';
import { ConflictError, command, NotFoundError, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { OPINION_ANSWERS } from '../domain/opinions.ts';
import { REGULARISATION } from '../procedure.ts';
import { findFile } from '../store/files.reads.server.ts';
import { findOpinion } from '../store/opinions.reads.server.ts';
import { answerOpinion } from '../store/opinions.writes.server.ts';

const ACT = 'give-opinion';

/** Writes down what the body that was asked answered. Once the file is decided nothing of it changes any more. */
export const giveOpinion = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: z.strictObject({
    opinion: z.uuid(),
    on: z.iso.date(),
    answer: z.enum(OPINION_ANSWERS),
    reasons: z.string().trim().max(4000).nullable(),
  }),
  changesContent: false,
  async target(tx, { opinion }) {
    const asked = await findOpinion(tx, opinion);
    return asked && targetOf(tx, asked.application);
  },
  async run(tx, { opinion, on, answer, reasons }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const asked = await findOpinion(tx, opinion);
    const file = asked && (await findFile(tx, asked.application));
    if (file === undefined) throw new NotFoundError(ACT);
    await actOnFile(tx, actor, ACT, { application: file.id, to: file.state, on, detail: { answer } });
    const by = actor.account;
    if (!(await answerOpinion(tx, { opinion, on, answer, reasons: reasons === '' ? null : reasons, by }))) {
      throw new ConflictError(ACT);
    }
    return { application: file.id };
  },
  journal: ({ opinion, answer }, { application }) => ({
    objects: [
      { type: 'application', id: application },
      { type: 'opinion', id: opinion },
    ],
    detail: { answer },
  }),
});
