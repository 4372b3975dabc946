import { z } from 'zod';
import { lengthOf } from '#lib/written.ts';
import { command, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { REGULARISATION } from '../procedure.ts';
import { answerRequest } from '../store/drafts.writes.server.ts';
import { tellApplicants } from '../telling.ts';

/** Says that what was asked for is handed in: the file is the office's again, and its clock goes on. */
export const answerCompletion = command({
  name: 'answer-completion',
  permission: permissionOf(REGULARISATION, 'answer-completion'),
  input: z.strictObject({
    application: z.uuid(),
    on: z.iso.date(),
    answer: z
      .string()
      .refine((text) => lengthOf(text) <= 2000)
      .nullable(),
  }),
  target: (tx, { application }) => targetOf(tx, application),
  changesContent: false,
  async run(tx, { application, on, answer }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError('answer-completion');
    const file = await actOnFile(tx, actor, 'answer-completion', { application, to: 'filed', on });
    await answerRequest(tx, { application, on, by: actor.account, answer });
    await tellApplicants(tx, actor, [file], 'completion-received', (_, reference) => ({ reference }));
    return null;
  },
  journal: ({ application }) => ({ objects: [{ type: 'application', id: application }], detail: {} }),
});
