/** Where a file may stand. */
export const STATES = [
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
export type State = (typeof STATES)[number];

/** Who is awaited. */
export const TURNS = ['applicant', 'office', 'commission', 'appeals'] as const;
export type Turn = (typeof TURNS)[number];

/** The deadlines that a campaign sets. */
export const DEADLINES = ['completeness', 'completion', 'opinion', 'appeal', 'appeal-decision', 'permit'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** What may be done with a file. */
export const ACTS = [
  'submit-application',
  'change-application',
  'register-applicant',
  'record-proof',
  'confirm-complete',
  'request-completion',
  'answer-completion',
  'lapse-application',
  'refer-minor',
  'ask-opinion',
  'give-opinion',
  'transfer-application',
  'withdraw-application',
  'propose-outcome',
  'reopen-instruction',
  'place-on-agenda',
  'take-off-agenda',
  'adjourn-file',
  'decide-files',
  'file-appeal',
  'reexamine-files',
  'issue-permit',
  'renew-permit',
  'replace-permit',
  'withdraw-permit',
  'hand-over-permit',
] as const;
export type Act = (typeof ACTS)[number];

export function isState(text: string): text is State {
  return STATES.some((state) => state === text);
}
