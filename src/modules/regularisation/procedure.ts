import type { Rule } from '#platform/access/actor.ts';
import { NOTHING, type Procedure } from '#platform/workflow/procedure.ts';
import type { Act, Deadline, State, Turn } from './domain/states.ts';

const OWN: Rule = { roles: ['applicant'], purpose: 'own-file', scope: 'own' };
// What an association filed stands under its unit, and row-level security shows it no other file.
const HELPED: Rule = { roles: ['association-manager'], purpose: 'representation', scope: 'all' };
const OFFICE: Rule = { roles: ['counter-officer'], purpose: 'regularisation', scope: 'covered' };
const LOCAL: Rule = {
  roles: ['local-commission-member', 'local-commission-chair'],
  purpose: 'regularisation',
  scope: 'covered',
};
const LOCAL_CHAIR: Rule = { ...LOCAL, roles: ['local-commission-chair'] };
const NATIONAL: Rule = {
  roles: ['appeals-commission-member', 'appeals-commission-chair'],
  purpose: 'regularisation',
  scope: 'covered',
};
const NATIONAL_CHAIR: Rule = { ...NATIONAL, roles: ['appeals-commission-chair'] };

const APPLICANTS = [OWN, HELPED, OFFICE] as const;
/**
 * What an office does to make a file ready for a commission: proofs, completeness, referrals, opinions, the proposal. Nobody
 * does it to their own file, and who did any of it, whenever, takes no part in deciding. Receiving a file at a counter, or
 * handing it to another office, says nothing of what it is worth. A commission that asks for an opinion, or writes one down, is
 * deliberating already: that keeps nobody away.
 */
const INSTRUCTION = { by: [OFFICE], notBy: ['applicant'], instructs: true } as const;
const PERMITTED = { permitted: ['permitted'] } as const;

/**
 * The procedure of a regularisation: filing in a prefecture or province, local commission, national appeals commission
 * (000:96-110; 001:980-984), permit (002:524-528). The steps between these are what such bodies need to work: no source lists
 * them.
 */
export const REGULARISATION: Procedure<State, Act, Turn, Deadline> = {
  states: {
    filed: { turn: 'office', deadline: 'completeness' },
    incomplete: { turn: 'applicant', deadline: 'completion' },
    // The commission owes its opinion within two months of the filing (ccme.org.ma): instruction is within them.
    complete: { turn: 'office', deadline: 'opinion', sinceFiling: true },
    instructed: { turn: 'commission', deadline: 'opinion', sinceFiling: true },
    scheduled: { turn: 'commission', deadline: 'opinion', sinceFiling: true },
    favourable: { turn: 'office', deadline: 'permit' },
    unfavourable: { turn: 'applicant', deadline: 'appeal' },
    'under-appeal': { turn: 'appeals', deadline: 'appeal-decision' },
    'appeal-scheduled': { turn: 'appeals', deadline: 'appeal-decision' },
    'favourable-on-appeal': { turn: 'office', deadline: 'permit' },
    refused: { turn: null, deadline: null },
    permitted: { turn: null, deadline: null },
    withdrawn: { turn: null, deadline: null },
    lapsed: { turn: 'applicant', deadline: 'appeal' },
  },
  acts: {
    'submit-application': { steps: { [NOTHING]: ['filed'] }, by: APPLICANTS },
    'change-application': { steps: { filed: ['filed'], incomplete: ['incomplete'] }, by: APPLICANTS },
    'register-applicant': { steps: { filed: ['filed'], incomplete: ['incomplete'] }, by: [OFFICE] },
    // What the office saw of a proof: until the file goes to the commission.
    'record-proof': {
      steps: {
        filed: ['filed'],
        incomplete: ['incomplete'],
        complete: ['complete'],
        // An appeal may bring new proofs: the office sees them, the national commission judges by them.
        'under-appeal': ['under-appeal'],
      },
      ...INSTRUCTION,
    },
    'confirm-complete': { steps: { filed: ['complete'] }, ...INSTRUCTION },
    'request-completion': {
      steps: { filed: ['incomplete'], complete: ['incomplete'] },
      ...INSTRUCTION,
      clock: 'stops',
    },
    'answer-completion': { steps: { incomplete: ['filed'] }, by: APPLICANTS, clock: 'goes-on' },
    'lapse-application': { steps: { incomplete: ['lapsed'] }, ...INSTRUCTION, clock: 'goes-on' },
    'refer-minor': {
      steps: { filed: ['filed'], incomplete: ['incomplete'], complete: ['complete'] },
      ...INSTRUCTION,
    },
    'ask-opinion': {
      steps: { complete: ['complete'], instructed: ['instructed'] },
      ...INSTRUCTION,
      by: [OFFICE, LOCAL],
    },
    'give-opinion': {
      steps: { complete: ['complete'], instructed: ['instructed'], scheduled: ['scheduled'] },
      ...INSTRUCTION,
      by: [OFFICE, LOCAL],
    },
    'transfer-application': {
      steps: { filed: ['filed'], incomplete: ['incomplete'], complete: ['complete'] },
      by: [OFFICE],
    },
    'withdraw-application': {
      steps: {
        filed: ['withdrawn'],
        incomplete: ['withdrawn'],
        complete: ['withdrawn'],
        instructed: ['withdrawn'],
        'under-appeal': ['withdrawn'],
      },
      by: APPLICANTS,
    },
    'propose-outcome': { steps: { complete: ['instructed'] }, ...INSTRUCTION },
    'reopen-instruction': { steps: { instructed: ['complete'] }, by: [OFFICE, LOCAL] },
    'place-on-agenda': {
      steps: { instructed: ['scheduled'], 'under-appeal': ['appeal-scheduled'] },
      by: [LOCAL, NATIONAL],
    },
    'take-off-agenda': {
      steps: { scheduled: ['instructed'], 'appeal-scheduled': ['under-appeal'] },
      by: [LOCAL, NATIONAL],
    },
    'adjourn-file': {
      steps: { scheduled: ['complete'], 'appeal-scheduled': ['under-appeal'] },
      by: [LOCAL_CHAIR, NATIONAL_CHAIR],
      collegial: true,
    },
    // A commission decides while it sits; where that leads the file is written as the minutes are signed.
    'decide-files': {
      steps: {
        scheduled: ['favourable', 'unfavourable'],
        'appeal-scheduled': ['favourable-on-appeal', 'refused'],
      },
      by: [LOCAL_CHAIR, NATIONAL_CHAIR],
      notBy: ['applicant', 'instructor'],
      collegial: true,
    },
    'file-appeal': { steps: { unfavourable: ['under-appeal'], lapsed: ['under-appeal'] }, by: APPLICANTS },
    'reexamine-files': {
      steps: {
        unfavourable: ['under-appeal'],
        lapsed: ['under-appeal'],
        refused: ['under-appeal'],
        'under-appeal': ['under-appeal'],
      },
      by: [NATIONAL_CHAIR],
    },
    'issue-permit': {
      steps: { favourable: ['permitted'], 'favourable-on-appeal': ['permitted'] },
      by: [OFFICE],
      notBy: ['applicant'],
    },
    'renew-permit': { steps: PERMITTED, by: [OFFICE], notBy: ['applicant'] },
    'replace-permit': { steps: PERMITTED, by: [OFFICE], notBy: ['applicant'] },
    'withdraw-permit': { steps: PERMITTED, by: [OFFICE], notBy: ['applicant'] },
    'hand-over-permit': { steps: PERMITTED, by: [OFFICE] },
  },
};
