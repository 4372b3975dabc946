import { z } from 'zod';
import { correctRecord, saidOfPerson, searchCodesOf } from '#people';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { actOnFile, targetOf } from '../acting.ts';
import { claimsOf } from '../domain/criteria/claims.ts';
import { NO_FACTS } from '../domain/criteria/facts.ts';
import { resaid } from '../domain/filing/draft.ts';
import { changesOf, restated } from '../domain/filing/restate.ts';
import { typedFields } from '../draft-answers.ts';
import { factsInput } from '../facts-input.ts';
import { correctionMotive, type Particulars, particularsOf } from '../particulars.ts';
import { REGULARISATION } from '../procedure.ts';
import { findDraft } from '../store/drafts.reads.server.ts';
import { writeAnswers } from '../store/drafts.writes.server.ts';
import { readFacts } from '../store/facts.reads.server.ts';
import { writeFacts } from '../store/facts.writes.server.ts';
import { holdFiles } from '../store/files.reads.server.ts';
import { replaceSearchCodes } from '../store/filings.writes.server.ts';
import { findNamed } from '../store/own-files.reads.server.ts';

/**
 * Says something else in a file before it is decided: who somebody is, and what the criteria look at. At an office the register of
 * persons is told in the same transaction; whoever changes a record has it compared afterwards, as after every other change of one.
 * From afar the file alone changes, so that nobody learns by it who is recorded.
 */
export const changeApplication = command({
  name: 'change-application',
  permission: permissionOf(REGULARISATION, 'change-application'),
  input: z.strictObject({
    application: z.uuid(),
    on: z.iso.date(),
    said: saidOfPerson,
    facts: factsInput,
    /** What was typed, kept where the first words were; null where there are none, as at a counter. */
    typed: typedFields.nullable(),
  }),
  target: (tx, { application }) => targetOf(tx, application),
  changesContent: false,
  async run(tx, { application, on, said, facts, typed }, actor) {
    const file = (await holdFiles(tx, [application])).get(application);
    if (file === undefined) throw new NotFoundError('change-application');
    const isOffice = actor.kind === 'person' && actor.role === 'counter-officer';
    const particulars = particularsOf(said);
    const { place, ...parts } = await findNamed(tx, application);
    const known = (await readFacts(tx, [application])).get(application) ?? NO_FACTS;
    // Only an office says that something is proven.
    const now = { ...(isOffice ? facts : claimsOf(facts)), sex: particulars.sex, birth: particulars.birth };
    const isRenamed = file.name !== particulars.name || isOtherwise(parts, particulars);
    const registered =
      isOffice && file.record !== null
        ? await correctRecord(tx, actor, 'change-application', {
            ...{ record: file.record, said, motive: correctionMotive(file.reference) },
            source: { saidBy: 'person', source: null, sureness: 'certain', saidOn: on },
          })
        : null;
    const changed = new Set<string>([
      ...(isRenamed ? ['name'] : []),
      ...(file.nationality === particulars.nationality ? [] : ['nationality']),
      ...changesOf(known, now),
      ...(registered?.changed ?? []),
    ]);
    const filing = typed === null ? undefined : await findDraft(tx, file.filing);
    const before = filing?.draft.persons[place];
    if (DOCUMENT.some((field) => typed !== null && (before?.fields[field] ?? '') !== (typed[field] ?? ''))) {
      changed.add('document');
    }
    if (changed.size > 0) {
      const isSomebodyElse = WHO.some((one) => changed.has(one));
      await actOnFile(tx, actor, 'change-application', {
        ...{ application, to: file.state, on },
        change: {
          ...particulars,
          ...(registered === null
            ? // Who is no office does not reach the register: the office says it there when it takes the file up again.
              file.record !== null && isSomebodyElse && { register_behind: true }
            : { record: registered.record, register_behind: false }),
        },
        detail: { changed: [...changed] },
      });
      await writeFacts(tx, application, restated(known, now));
      if (isRenamed) await replaceSearchCodes(tx, application, searchCodesOf(particulars.name, 'regularisation-file'));
    }
    if (typed !== null && filing !== undefined && before !== undefined) {
      await writeAnswers(tx, file.filing, resaid(filing.draft, place, typed));
    }
    return { changed: [...changed], record: registered?.record ?? null };
  },
  journal: ({ application }, { changed, record }) => ({
    objects: [{ type: 'application', id: application }, ...(record === null ? [] : [{ type: 'record', id: record }])],
    detail: { changed: changed.join(' ') },
  }),
});

/** What the register of persons holds of a file's person. */
const WHO = ['name', 'sex', 'birth', 'nationality', 'document'];
const DOCUMENT = ['document-type', 'document-number'];

/** Where the parts of a name were never asked for, the name alone tells. */
function isOtherwise(
  { given, family }: { readonly given: string | null; readonly family: string | null },
  now: Particulars,
): boolean {
  return (given !== null && given !== now.given) || (family !== null && family !== now.family);
}
