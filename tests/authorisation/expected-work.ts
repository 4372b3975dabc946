// Who may do what around files (drafts, papers, sittings, lists, exports, permits, campaigns, simulation, messages), written
// from the brief's and the words, and never from the program: act by act, as each is declared by its name.
import type { Role } from '#platform/access/roles.ts';
import { FILE_STATES } from './expected-files.ts';
import type { Meaning } from './files-cells.support.ts';

/** Who stands where, by the names of those who ask: whoever has something of this before them. */
const OFFICES = ['own office', 'office above, at 04', 'office above, at MA'] as const;
const LOCAL = ['chair of the local commission', 'member of the local commission'] as const;
const NATIONAL = ['chair of the national commission', 'member of the national commission'] as const;
const APPLYING = ['the person', 'the association'] as const;
const RUNS_EVERYTHING = ['administrator'] as const;
/** Who reads what a simulation counted: who tries criteria, wherever they sit, and who makes those of first instance law. */
const COUNTS = [
  ...NATIONAL,
  'appeals-commission-chair of interior-ministry at MA',
  'analyst',
  'administrator',
] as const;

const APPLICANTS: readonly Role[] = ['applicant', 'association-manager'];
const OFFICERS: readonly Role[] = ['counter-officer'];
const SEATED: readonly Role[] = [
  'local-commission-member',
  'local-commission-chair',
  'appeals-commission-member',
  'appeals-commission-chair',
];
const CHAIRS: readonly Role[] = ['local-commission-chair', 'appeals-commission-chair'];
const WORKERS: readonly Role[] = [...OFFICERS, ...SEATED];
const ADMINISTRATORS: readonly Role[] = ['administrator'];
/** Who tries criteria gets numbers without names: the national commission, and analysts. */
const SIMULATE: readonly Role[] = ['appeals-commission-member', 'appeals-commission-chair', 'analyst'];

export interface Words {
  /** Whose work it is at all. */
  readonly by: readonly Role[] | 'everybody' | 'signed-in';
  /** Who of them has it before them, in each situation; all of them where nothing is said. */
  readonly before?: Readonly<Record<string, readonly string[]>> | 'as-the-file';
  /** In which situations there is something to do: elsewhere it is a conflict. All where nothing is said. */
  readonly when?: readonly string[];
  /** What those are told who have it not before them: as if it were not there, unless everybody knows that it is. */
  readonly others?: Meaning | ((name: string) => Meaning);
  /** In which situations the act itself says no to who may otherwise, and to whom. */
  readonly refused?: Readonly<Record<string, readonly string[] | 'everybody'>>;
}

const DRAFTS = {
  'draft of the person': ['the person'],
  'handed in by the person': ['the person'],
  'given up by the person': ['the person'],
  'draft of the association': ['the association'],
  'handed in by the association': ['the association'],
  'given up by the association': ['the association'],
} as const;
const STILL_DRAFTS = ['draft of the person', 'draft of the association'];

/** Filing: alone, by an association, at a counter. */
export const FILING_WORDS = {
  'begin-filing': { by: APPLICANTS },
  'save-filing': { by: APPLICANTS, before: DRAFTS, when: STILL_DRAFTS },
  'abandon-filing': { by: APPLICANTS, before: DRAFTS, when: STILL_DRAFTS },
  'read-draft': { by: APPLICANTS, before: DRAFTS },
  'attach-document': {
    by: [...APPLICANTS, ...OFFICERS],
    before: { ...DRAFTS, 'file filed': [...APPLYING, ...OFFICES], 'file permitted': [...APPLYING, ...OFFICES] },
    when: [...STILL_DRAFTS, 'file filed'],
  },
  // Whoever added a paper takes it back, nobody else; and not once the file is with those who decide.
  'detach-document': {
    by: [...APPLICANTS, ...OFFICERS],
    before: {
      'draft of the person': ['the person'],
      'file filed': ['the person'],
      'file scheduled': [...APPLYING, ...OFFICES],
    },
    when: ['draft of the person', 'file filed'],
  },
  'submit-application': {
    by: [...APPLICANTS, ...OFFICERS],
    // An office files where it is: where the campaign has no office of theirs, it takes no file.
    refused: {
      new: [
        'office above, at 04',
        'office above, at MA',
        'counter-officer of health-ministry at 04.421',
        'counter-officer of local-regularisation-commissions at 04.421',
      ],
    },
  },
  'claim-filing': { by: ['applicant'], refused: { 'wrong code': 'everybody' } },
  'renew-follow-code': {
    by: OFFICERS,
    before: { 'followed by code': OFFICES, 'followed in an account': OFFICES },
    when: ['followed by code'],
  },
  'change-contact': { by: [...APPLICANTS, ...OFFICERS], before: 'as-the-file' },
  // Nothing is told before who presided signed the minutes.
  'acknowledge-decision': { by: APPLICANTS, before: { decided: APPLYING, 'minutes not signed': [] } },
  'read-document': { by: [...APPLICANTS, ...WORKERS], before: 'as-the-file' },
  // The letter of an act: for who holds the file and for its people. A commission writes letters of its own.
  'read-letter': { by: [...APPLICANTS, ...OFFICERS], before: { withdrawn: [...APPLYING, ...OFFICES] } },
  'my-messages': { by: 'signed-in', before: { told: ['the person'] } },
} as const satisfies Readonly<Record<string, Words>>;

/** Lists, exports, permits: what offices and commissions do beside the acts on one file. */
export const OFFICE_WORDS = {
  'list-files': { by: WORKERS, before: 'as-the-file' },
  'pick-files': { by: WORKERS, before: 'as-the-file' },
  'read-decision': { by: [...APPLICANTS, ...WORKERS], before: 'as-the-file' },
  // Taking files away is a right of its own, of who holds them.
  'export-files': { by: OFFICERS, before: 'as-the-file' },
  'plan-export': { by: OFFICERS, before: 'as-the-file' },
  'list-permits': { by: OFFICERS, before: 'as-the-file' },
  'read-permit': { by: OFFICERS, before: 'as-the-file' },
  'read-cards': { by: OFFICERS, before: 'as-the-file' },
  'list-reexaminations': { by: WORKERS },
  'read-reexamination': { by: WORKERS },
} as const satisfies Readonly<Record<string, Words>>;

const SITS = { local: LOCAL, national: NATIONAL };
/** Its own commission; and the offices of the place whose files it decides. */
const SEES_SITTING = { local: [...LOCAL, ...OFFICES], national: NATIONAL };

/** Every state of a sitting, and the act of it. The situation names the body: `local` or `national`. */
export const SITTING_WORDS = {
  'plan-sitting': { by: SEATED, before: SITS, states: ['planned', 'open'], others: 'refused' },
  'place-on-agenda': { by: SEATED, before: SITS, states: ['planned', 'open'] },
  'take-off-agenda': { by: SEATED, before: SITS, states: ['planned', 'open'] },
  'cancel-sitting': { by: SEATED, before: SITS, states: ['planned'] },
  'open-sitting': { by: CHAIRS, before: SITS, states: ['planned'] },
  'cast-votes': { by: SEATED, before: SITS, states: ['open'] },
  'declare-recusal': { by: SEATED, before: SITS, states: ['planned', 'open'] },
  'note-attendance': { by: CHAIRS, before: SITS, states: ['open'] },
  'decide-files': { by: CHAIRS, before: SITS, states: ['open'] },
  'adjourn-files': { by: CHAIRS, before: SITS, states: ['open'] },
  'close-sitting': { by: CHAIRS, before: SITS, states: ['open'] },
  'sign-minutes': { by: CHAIRS, before: SITS, states: ['closed'] },
  // Outcomes, once there are some.
  'list-outcomes': { by: SEATED, before: SITS, states: ['open', 'closed', 'signed'] },
  'list-sittings': { by: WORKERS, before: SEES_SITTING, states: 'all' },
  'read-sitting': { by: WORKERS, before: SEES_SITTING, states: 'all' },
  'list-waiting': { by: WORKERS, before: SITS, states: 'all' },
} as const satisfies Readonly<Record<string, Words & { readonly states: readonly string[] | 'all' }>>;

/** What is read of a sitting and of a file in it: minutes are the commission's own until they are signed. */
export const SITTING_READS = {
  'read-minutes': {
    by: WORKERS,
    before: { open: [], closed: LOCAL, signed: [...LOCAL, ...OFFICES] },
  },
  'read-sitting-file': { by: WORKERS, before: { open: [...LOCAL, ...OFFICES] } },
} as const satisfies Readonly<Record<string, Words>>;

/** Campaigns, criteria, simulation: what is prepared, opened, tried and made law, and by whom. */
export const CAMPAIGN_WORDS = {
  'list-all-campaigns': { by: ADMINISTRATORS, before: { any: RUNS_EVERYTHING } },
  'check-campaign': { by: ADMINISTRATORS, before: { any: RUNS_EVERYTHING } },
  'list-seats': { by: ADMINISTRATORS, before: { any: RUNS_EVERYTHING } },
  'prepare-campaign': { by: ADMINISTRATORS, before: { any: RUNS_EVERYTHING } },
  'change-campaign': {
    by: ADMINISTRATORS,
    before: { 'being prepared': RUNS_EVERYTHING, open: RUNS_EVERYTHING },
    when: ['being prepared'],
  },
  'open-campaign': {
    by: ADMINISTRATORS,
    before: { incomplete: RUNS_EVERYTHING, open: RUNS_EVERYTHING },
    refused: { incomplete: 'everybody', open: 'everybody' },
  },
  'extend-campaign': {
    by: ADMINISTRATORS,
    before: { 'being prepared': RUNS_EVERYTHING, open: RUNS_EVERYTHING },
    when: ['open'],
  },
  'close-campaign': {
    by: ADMINISTRATORS,
    before: { 'being prepared': RUNS_EVERYTHING, open: RUNS_EVERYTHING },
    when: ['open'],
  },
  'seat-member': {
    by: ADMINISTRATORS,
    before: { appointed: RUNS_EVERYTHING, elsewhere: RUNS_EVERYTHING },
    refused: { elsewhere: 'everybody' },
  },
  'unseat-member': { by: ADMINISTRATORS, before: { seated: RUNS_EVERYTHING } },
  'change-mandate': { by: ADMINISTRATORS, before: { any: RUNS_EVERYTHING } },
  // Totals that name nobody: for who makes figures, who steers the policy, and who runs everything.
  'count-campaign': {
    by: ['analyst', 'focal-point', 'committee-secretary', 'administrator'],
    before: {
      any: ['analyst', 'focal-point of mcmream at MA', 'committee-secretary of mcmream at MA', 'administrator'],
    },
  },
  'count-unsent': { by: ADMINISTRATORS, before: { any: RUNS_EVERYTHING } },
  'run-simulation': { by: SIMULATE },
  // Whoever began a run goes on with it.
  'continue-simulation': { by: SIMULATE, before: { 'begun by the analyst': ['analyst'] }, others: 'conflict' },
  'read-simulation': { by: [...SIMULATE, ...ADMINISTRATORS], before: { counted: COUNTS } },
  'export-simulation': { by: [...SIMULATE, ...ADMINISTRATORS], before: { counted: COUNTS } },
  'list-simulations': { by: [...SIMULATE, ...ADMINISTRATORS], before: { counted: COUNTS } },
  // Each instance widens its own criteria: the national chair those of appeals, who administers the whole system the others.
  'adopt-criteria': {
    by: ['appeals-commission-chair', 'administrator'],
    before: { appeal: ['chair of the national commission'], first: RUNS_EVERYTHING },
    others: (name) => (name === 'administrator of a prefecture' ? 'missing' : 'forbidden'),
  },
  'order-reexamination': {
    by: ['appeals-commission-chair'],
    before: { any: ['chair of the national commission'] },
    others: 'refused',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Where refused files are looked at again, by the act of the national chair alone, and no other file. */
export const REEXAMINING: Words & { readonly before: Readonly<Record<string, readonly string[]>> } = {
  by: ['appeals-commission-chair'],
  before: Object.fromEntries(FILE_STATES.map((state) => [state, ['chair of the national commission']])),
  when: ['unfavourable', 'lapsed', 'refused', 'under-appeal'],
};

/** What is for everybody, signed in or not. */
export const PUBLIC_WORDS = [
  'criteria-versions',
  'list-campaigns',
  'list-document-keys',
  'open-campaigns',
  'read-campaign',
  'read-campaign-for-filing',
  'verify-document',
] as const;
