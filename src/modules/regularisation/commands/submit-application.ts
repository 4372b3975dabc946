import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { issueProof } from '#documents';
import { addDays } from '#lib/calendar/civil-day.ts';
import { keepFamily, keepRecord, searchCodesOf } from '#people';
import type { Actor, Person } from '#platform/access/actor.ts';
import { command, NotAllowedError, SignInNeededError } from '#platform/access/gate.ts';
import type { Tx } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { openPermissionOf } from '#platform/workflow/procedure.ts';
import { claimsOf } from '../domain/criteria/claims.ts';
import { dueOn } from '../domain/due.ts';
import { newFileReference } from '../file-reference.ts';
import { submissionInput } from '../filing-input.ts';
import { particularsOf } from '../particulars.ts';
import { REGULARISATION } from '../procedure.ts';
import { receiptDigest } from '../receipt.ts';
import { type Campaign, findCampaign } from '../store/campaigns.reads.server.ts';
import { fileAttachments } from '../store/drafts.writes.server.ts';
import { addFacts } from '../store/facts.writes.server.ts';
import { appendActs } from '../store/files.writes.server.ts';
import {
  findCriteriaInForce,
  findFiling,
  findOffice,
  isOfficeHere,
  listFilesOf,
} from '../store/filings.reads.server.ts';
import {
  addCounterFiling,
  addFiles,
  addSearchCodes,
  holdFiling,
  type NewFile,
  submitDraft,
} from '../store/filings.writes.server.ts';
import { tellApplicants } from '../telling.ts';

type Submission = z.output<typeof submissionInput>;

/** Why a submission is not received; the person keeps what they wrote. */
export type SubmissionFault =
  | 'no-campaign'
  | 'not-open-yet'
  | 'closed'
  | 'in-the-future'
  | 'no-office'
  | 'channel'
  | 'no-criteria'
  | 'already-submitted';

export interface SubmittedFile {
  readonly id: string;
  readonly reference: string;
  readonly record: string | null;
  readonly role: string;
}

export type Submitted =
  | { readonly ok: true; readonly filing: string; readonly files: readonly SubmittedFile[] }
  | { readonly ok: false; readonly fault: SubmissionFault };

const CHANNELS = {
  applicant: 'self-service',
  'association-manager': 'association',
  'counter-officer': 'counter',
} as const;

/**
 * Files the application of a person or of a family, each with a file of its own. Sent again with the same number it is the
 * same submission. At a counter the persons are recorded at once; what is filed from afar is recorded when an office takes
 * it up, so that nobody learns by filing who is recorded already.
 */
export const submitApplication = command({
  name: 'submit-application',
  permission: openPermissionOf(REGULARISATION, 'submit-application'),
  input: submissionInput,
  changesContent: false,
  async run(tx, submission, actor): Promise<Submitted> {
    if (actor.kind !== 'person') throw new SignInNeededError('submit-application');
    const { campaign: wanted, on, filing } = submission;
    // Sent twice, it is the same submission, whatever the network or a second tab made of it.
    await holdFiling(tx, filing);
    const before = await listFilesOf(tx, filing);
    if (before.length > 0) return { ok: true, filing, files: before };
    const campaign = await findCampaign(tx, wanted);
    if (campaign === undefined) return refused('no-campaign');
    const untimely = timeFault(campaign, on, actor);
    if (untimely !== null) return refused(untimely);
    const criteria = await findCriteriaInForce(tx, campaign.id, 'first', on);
    if (criteria === undefined) return refused('no-criteria');
    const at = await receive(tx, submission, actor);
    if (typeof at === 'string') return refused(at);
    const files = await filesOf(tx, submission, actor, { campaign, criteria, ...at });
    await addFiles(tx, files, actor.role === 'association-manager');
    await writeFactsOf(tx, files, submission, actor);
    await fileAttachments(
      tx,
      filing,
      files.map(({ id, place }) => ({ application: id, attachments: submission.persons[place]?.attachments ?? [] })),
    );
    const digest = receiptDigest(
      filing,
      on,
      files.map(({ reference }) => reference),
    );
    const receipt = await issueProof(tx, {
      ...{ kind: 'receipt', category: 'regularisation-file', issuedOn: on, expiresOn: null, by: actor.account },
      place: { organisation: at.organisation, territory: at.territory },
      digest,
    });
    const by = { account: actor.account, role: actor.role ?? '', unit: actor.unit };
    await appendActs(
      tx,
      by,
      files.map(({ id }) => ({
        ...{ application: id, acts: 0, act: 'submit-application', from: '-', to: 'filed', on, sitting: null },
        detail: {
          persons: files.length,
          receipt,
          receiptDigest: digest.toString('hex'),
          ...(submission.agreed === null ? {} : { agreed: submission.agreed }),
        },
      })),
    );
    await addSearchCodes(
      tx,
      files.flatMap(({ id, territory, name }) =>
        searchCodesOf(name, 'regularisation-file').map((code) => ({ application: id, territory, code })),
      ),
    );
    // One word for a family: the others learn it from who filed.
    const told = files
      .slice(0, 1)
      .map((file) => ({ ...file, representative: by.role === 'association-manager' ? by.unit : null }));
    await tellApplicants(tx, actor, told, 'application-received', (_, reference) => ({ reference }));
    return {
      ok: true,
      filing: submission.filing,
      files: files.map(({ id, reference, record, role }) => ({ id, reference, record, role })),
    };
  },
  journal: ({ campaign, filing }, done) => ({
    objects: [
      { type: 'filing', id: filing },
      ...(done.ok ? done.files.map(({ id }) => ({ type: 'application', id })) : []),
    ],
    detail: done.ok ? { campaign, persons: done.files.length } : { campaign, fault: done.fault },
  }),
});

function refused(fault: SubmissionFault): Submitted {
  return { ok: false, fault };
}

/** The window binds what is filed; a counter writes down for some time more what was handed in within it. */
function timeFault(
  { definition, state, opensOn, closesOn }: Campaign,
  on: string,
  { role }: Person,
): SubmissionFault | null {
  const today = todayHere();
  if (on > today) return 'in-the-future';
  if (on < opensOn) return 'not-open-yet';
  if (on > closesOn || state !== 'open') return 'closed';
  const channel =
    role === 'applicant' || role === 'association-manager' || role === 'counter-officer' ? CHANNELS[role] : null;
  if (channel === null || !definition.settings.channels.list.includes(channel)) return 'channel';
  if (channel !== 'counter') return on === today ? null : 'closed';
  // A replay of what was led before this system has no late days: its window is long over.
  if (definition.standing === 'historical') return null;
  return today > addDays(closesOn, definition.settings.lateRecording.days) ? 'closed' : null;
}

interface At {
  readonly organisation: string;
  readonly territory: string;
}

/** Where the submission is received: at the officer's own counter, or at the office that a draft chose. */
async function receive(tx: Tx, submission: Submission, { role, account }: Person): Promise<At | SubmissionFault> {
  const { filing: id, campaign, territory, contact, followCodeHash } = submission;
  if (role === 'counter-officer') {
    if (!(await isOfficeHere(tx, campaign))) return 'no-office';
    return addCounterFiling(tx, { id, campaign, ...contact, by: account }, followCodeHash);
  }
  const draft = await findFiling(tx, id);
  if (draft === undefined || draft.campaign !== campaign) throw new NotAllowedError('submit-application');
  if (draft.state !== 'draft') return 'already-submitted';
  const office = territory === null ? undefined : await findOffice(tx, campaign, territory);
  if (office === undefined) return 'no-office';
  const done = await submitDraft(tx, { id, ...office, ...contact, followCodeHash });
  return done ? office : 'already-submitted';
}

async function filesOf(
  tx: Tx,
  { filing, persons, source, on }: Submission,
  actor: Actor,
  { campaign, criteria, organisation, territory }: At & { readonly campaign: Campaign; readonly criteria: string },
): Promise<readonly NewFile[]> {
  if (actor.kind !== 'person') throw new SignInNeededError('submit-application');
  const isCounter = actor.role === 'counter-officer';
  const records: { readonly record: string; readonly role: (typeof persons)[number]['role'] }[] = [];
  const files: NewFile[] = [];
  for (const [place, { role, said }] of persons.entries()) {
    const kept = isCounter ? await keepRecord(tx, actor, 'submit-application', { said, source }) : null;
    if (kept !== null) records.push({ record: kept.record, role });
    files.push({
      ...{ id: randomUUID(), reference: newFileReference(), campaign: campaign.id, filing, place, role },
      ...{ record: kept?.record ?? null, account: actor.role === 'applicant' ? actor.account : null },
      ...{ organisation, territory, filedOn: on, criteria, ...particularsOf(said) },
      dueOn: dueOn(
        campaign.definition.deadlines.completeness,
        { since: on, filedOn: on, sinceFiling: false, suspendedDays: 0 },
        campaign.calendar,
      ),
    });
  }
  if (records.length > 1) await keepFamily(tx, actor, records, on);
  return files;
}

/** What people say of themselves is claimed; that it is proven is for an office to say, which sees the papers. */
async function writeFactsOf(
  tx: Tx,
  files: readonly NewFile[],
  { persons }: Submission,
  { role }: Person,
): Promise<void> {
  for (const [place, { id }] of files.entries()) {
    const person = persons[place];
    if (person === undefined) continue;
    await addFacts(tx, id, role === 'counter-officer' ? person.facts : claimsOf(person.facts));
  }
}
