import { z } from 'zod';
import { searchCodesOf } from '#people';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { NO_FACTS } from '../domain/criteria/facts.ts';
import { resaid } from '../domain/filing/draft.ts';
import { changesOf, restated } from '../domain/filing/restate.ts';
import { typedFields } from '../draft-answers.ts';
import { factsInput } from '../facts-input.ts';
import { REGULARISATION } from '../procedure.ts';
import { findDraft } from '../store/drafts.reads.server.ts';
import { writeAnswers } from '../store/drafts.writes.server.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { writeFacts } from '../store/facts.writes.server.ts';
import { findFile } from '../store/files.reads.server.ts';
import { addSearchCodes } from '../store/filings.writes.server.ts';
import { placeInFiling } from '../store/own-files.reads.server.ts';

/** Says something else in a file before it is decided: who somebody is, and what the criteria look at. */
export const changeApplication = command({
  name: 'change-application',
  permission: permissionOf(REGULARISATION, 'change-application'),
  input: z.strictObject({
    application: z.uuid(),
    on: z.iso.date(),
    particulars: z.strictObject({
      name: z.string().min(1).max(300),
      sex: z.enum(['female', 'male']).nullable(),
      birth: z.iso.date().nullable(),
      nationality: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
    }),
    facts: factsInput,
    /** What was typed, kept where the first words were; null where there are none, as at a counter. */
    typed: typedFields.nullable(),
  }),
  target: (tx, { application }) => targetOf(tx, application),
  changesContent: false,
  async run(tx, { application, on, particulars, facts, typed }, actor) {
    const file = await findFile(tx, application);
    if (file === undefined) throw new NotFoundError('change-application');
    const known = (await readFacts(tx, [application])).get(application) ?? NO_FACTS;
    const changed = [
      ...(['name', 'nationality'] as const).filter((one) => file[one] !== particulars[one]),
      ...changesOf(known, facts),
    ];
    if (changed.length > 0) {
      await actOnFile(tx, actor, 'change-application', {
        ...{ application, to: file.state, on, change: particulars },
        detail: { changed },
      });
      await writeFacts(tx, application, restated(known, facts));
      await addSearchCodes(
        tx,
        searchCodesOf(particulars.name, 'regularisation-file').map((code) => ({
          ...{ application, territory: file.territory, code },
        })),
      );
    }
    const filing = typed === null ? undefined : await findDraft(tx, file.filing);
    const place = await placeInFiling(tx, application);
    if (typed !== null && filing?.draft.persons[place] !== undefined) {
      await writeAnswers(tx, file.filing, resaid(filing.draft, place, typed));
    }
    return { changed };
  },
  journal: ({ application }, { changed }) => ({
    objects: [{ type: 'application', id: application }],
    detail: { changed: changed.join(' ') },
  }),
});
