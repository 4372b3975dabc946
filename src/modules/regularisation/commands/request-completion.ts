import { z } from 'zod';
import { ConflictError, command, InvalidInputError, SignInNeededError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, campaignOf, targetOf } from '../acting.ts';
import { dueOn } from '../domain/due.ts';
import { onOneFile } from '../office-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { addCompletionRequest } from '../store/completion.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { tellApplicants } from '../telling.ts';

const ACT = 'request-completion';

/** Asks the applicant for what is missing, from the campaign's list of documents: meanwhile the clock stands still. */
export const requestCompletion = command({
  name: ACT,
  permission: permissionOf(REGULARISATION, ACT),
  input: onOneFile.extend({
    items: z.array(z.string().min(1).max(60)).min(1).max(30),
    message: z.string().trim().max(2000).nullable(),
  }),
  changesContent: false,
  target: (tx, { application }) => targetOf(tx, application),
  async run(tx, { application, on, items, message }, actor) {
    if (actor.kind !== 'person') throw new SignInNeededError(ACT);
    const file = await actOnFile(tx, actor, ACT, {
      ...{ application, to: 'incomplete', on },
      detail: { items: items.length },
    });
    const { definition, calendar } = await campaignOf(tx, file.campaign);
    const known = new Set(definition.documents.map(({ id }) => id));
    if (!items.every((item) => known.has(item))) {
      throw new InvalidInputError(ACT, [
        { code: 'custom', path: ['items'], message: 'The campaign asks for no such document.', input: items },
      ]);
    }
    const after = await findFile(tx, application);
    const until =
      after?.due_on ??
      dueOn(
        definition.deadlines.completion,
        { since: on, filedOn: file.filed_on, sinceFiling: false, suspendedDays: 0 },
        calendar,
      );
    if (until === null) throw new ConflictError(ACT);
    await addCompletionRequest(tx, {
      ...{ application, items, message: message === '' ? null : message },
      ...{ askedOn: on, askedBy: actor.account, dueOn: until },
    });
    await tellApplicants(tx, actor, [file], 'completion-requested', (_, reference) => ({ reference, until }));
    return { until };
  },
  journal: ({ application, items }) => ({
    objects: [{ type: 'application', id: application }],
    detail: { items: items.length },
  }),
});
