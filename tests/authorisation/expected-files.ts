// Who may do what with a file of a regularisation, where it stands and where it leads: written from the words of the
// procedure as it was asked for, and never from the program's table nor from the policies.

export const FILE_STATES = [
  'filed',
  'incomplete',
  'complete',
  'instructed',
  'scheduled',
  'favourable',
  'unfavourable',
  'under-appeal',
  'appeal-scheduled',
  'favourable-on-appeal',
  'refused',
  'permitted',
  'withdrawn',
  'lapsed',
] as const;
export type FileState = (typeof FILE_STATES)[number];

/** In which part somebody has to do with files: whoever has none has nothing to do with them. */
export const PARTS = {
  applicant: 'applicant',
  'association-manager': 'association',
  'counter-officer': 'office',
  'local-commission-member': 'local member',
  'local-commission-chair': 'local chair',
  'appeals-commission-member': 'national member',
  'appeals-commission-chair': 'national chair',
} as const;
export type Part = (typeof PARTS)[keyof typeof PARTS];

export function partOf(role: string | null): Part | undefined {
  return Object.entries(PARTS).find(([name]) => name === role)?.[1];
}

interface Step {
  readonly from: FileState;
  readonly to: FileState;
  readonly by: readonly Part[];
}

const PEOPLE: readonly Part[] = ['applicant', 'association', 'office'];
const OFFICE: readonly Part[] = ['office'];
const LOCAL: readonly Part[] = ['local member', 'local chair'];
const NATIONAL: readonly Part[] = ['national member', 'national chair'];

const stays = (by: readonly Part[], ...states: readonly FileState[]) =>
  states.map((one) => ({ from: one, to: one, by }));
const leads = (by: readonly Part[], to: FileState, ...states: readonly FileState[]) =>
  states.map((from) => ({ from, to, by }));

/** What is done with a file that is there. */
export const FILE_ACTS = {
  'change-application': stays(PEOPLE, 'filed', 'incomplete'),
  'register-applicant': stays(OFFICE, 'filed', 'incomplete'),
  'record-proof': stays(OFFICE, 'filed', 'incomplete', 'complete', 'under-appeal'),
  'confirm-complete': leads(OFFICE, 'complete', 'filed'),
  'request-completion': leads(OFFICE, 'incomplete', 'filed', 'complete'),
  'answer-completion': leads(PEOPLE, 'filed', 'incomplete'),
  'lapse-application': leads(OFFICE, 'lapsed', 'incomplete'),
  'refer-minor': stays(OFFICE, 'filed', 'incomplete', 'complete'),
  'ask-opinion': stays([...OFFICE, ...LOCAL], 'complete', 'instructed'),
  'give-opinion': stays([...OFFICE, ...LOCAL], 'complete', 'instructed', 'scheduled'),
  'transfer-application': stays(OFFICE, 'filed', 'incomplete', 'complete'),
  'withdraw-application': leads(PEOPLE, 'withdrawn', 'filed', 'incomplete', 'complete', 'instructed', 'under-appeal'),
  'propose-outcome': leads(OFFICE, 'instructed', 'complete'),
  'reopen-instruction': leads([...OFFICE, ...LOCAL], 'complete', 'instructed'),
  'place-on-agenda': [
    ...leads(LOCAL, 'scheduled', 'instructed'),
    ...leads(NATIONAL, 'appeal-scheduled', 'under-appeal'),
  ],
  'take-off-agenda': [
    ...leads(LOCAL, 'instructed', 'scheduled'),
    ...leads(NATIONAL, 'under-appeal', 'appeal-scheduled'),
  ],
  'adjourn-file': [
    ...leads(['local chair'], 'complete', 'scheduled'),
    ...leads(['national chair'], 'under-appeal', 'appeal-scheduled'),
  ],
  'decide-files': [
    ...leads(['local chair'], 'favourable', 'scheduled'),
    ...leads(['local chair'], 'unfavourable', 'scheduled'),
    ...leads(['national chair'], 'favourable-on-appeal', 'appeal-scheduled'),
    ...leads(['national chair'], 'refused', 'appeal-scheduled'),
  ],
  'file-appeal': leads(PEOPLE, 'under-appeal', 'unfavourable', 'lapsed'),
  'reexamine-files': leads(['national chair'], 'under-appeal', 'unfavourable', 'refused', 'lapsed', 'under-appeal'),
  'issue-permit': leads(OFFICE, 'permitted', 'favourable', 'favourable-on-appeal'),
  'renew-permit': stays(OFFICE, 'permitted'),
  'replace-permit': stays(OFFICE, 'permitted'),
  'withdraw-permit': stays(OFFICE, 'permitted'),
  'hand-over-permit': stays(OFFICE, 'permitted'),
} as const satisfies Readonly<Record<string, readonly Step[]>>;
export type FileAct = keyof typeof FILE_ACTS;

/** How one file is read by who has to do with it. */
export const FILE_READS = ['read-file', 'read-own-file', 'read-filing', 'search-files', 'list-own-files'] as const;

const STEPS: readonly (Step & { readonly act: string })[] = Object.entries(FILE_ACTS).flatMap(([act, steps]) =>
  steps.map((step) => ({ act, ...step })),
);

/** The acts by which somebody in this part leads a file from one state to another. */
export function actsFromTo(part: Part | undefined, from: string, to: string): readonly string[] {
  return STEPS.filter(
    (step) => part !== undefined && step.by.includes(part) && step.from === from && step.to === to,
  ).map(({ act }) => act);
}

/** Whether somebody in this part does this act at all; where the file stands is another question. */
export function doesAct(part: Part | undefined, act: FileAct): boolean {
  return STEPS.some((step) => part !== undefined && step.act === act && step.by.includes(part));
}

/** Whether this act is done with a file that stands there, whoever of those who do it asks. */
export function isDoneIn(act: FileAct, state: string): boolean {
  return STEPS.some((step) => step.act === act && step.from === state);
}
