import { z } from 'zod';
import { ConflictError, command, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { findFile } from '../store/files.reads.server.ts';
import { addOpinion } from '../store/opinions.writes.server.ts';

const ACT = 'ask-opinion';

/** Asks another body what it thinks of a file. It binds nobody. */
export const askOpinion = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({
    body: z.string().trim().min(2).max(200),
    question: z.string().trim().min(3).max(1000),
    dueOn: z.iso.date().nullable(),
  }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, body, question, dueOn }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const before = await findFile(tx, application);
    if (before === undefined || (dueOn !== null && dueOn < on)) throw new ConflictError(ACT);
    const opinion = await addOpinion(tx, { application, body, question, askedOn: on, askedBy: actor.account, dueOn });
    await actOnFile(tx, actor, ACT, { application, to: before.state, on, detail: { body } });
    return { opinion };
  },
  journal: ({ application }, { opinion }) => ({
    objects: [
      { type: 'application', id: application },
      { type: 'opinion', id: opinion },
    ],
  }),
});
