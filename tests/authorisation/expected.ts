import type { Role } from '#platform/access/roles.ts';

/**
 * Who may do what, written down from the and the brief's words and not from the program: the expected answer of
 * every cell of the matrix. Nothing here is imported by the program, and nothing of the program's rules is read here.
 */

/** Where the object of an act stands, seen from the one who acts. */
export const SCOPES = ['self', 'own', 'sibling', 'parent', 'other', 'sealed'] as const;
export type Scope = (typeof SCOPES)[number];

export const ACTS = {
  'see-person': { states: ['active', 'disabled'], scopes: SCOPES },
  'end-appointment': { states: ['in-force', 'ended'], scopes: SCOPES },
  'disable-account': { states: ['active', 'disabled'], scopes: SCOPES },
  'enable-account': { states: ['active', 'disabled'], scopes: SCOPES },
  'renew-credentials': { states: ['active', 'disabled'], scopes: SCOPES },
  'appoint-staff': { states: ['active', 'disabled'], scopes: SCOPES },
  'withdraw-invitation': { states: ['open', 'withdrawn'], scopes: ['own', 'sibling', 'parent', 'other', 'sealed'] },
  'invite-staff': { states: ['-'], scopes: ['own', 'sibling', 'parent', 'other', 'sealed'] },
  'create-unit': { states: ['-'], scopes: ['own', 'sibling', 'parent', 'other'] },
  'who-looked': { states: ['-'], scopes: ['own', 'sibling', 'parent', 'other', 'sealed'] },
  'list-people': { states: ['-'], scopes: ['own'] },
  'list-invitations': { states: ['-'], scopes: ['own'] },
  'list-units': { states: ['-'], scopes: ['own'] },
  'list-entries': { states: ['-'], scopes: ['own'] },
  'request-checkpoint': { states: ['-'], scopes: ['own'] },
  'my-account': { states: ['-'], scopes: ['own'] },
  'my-sessions': { states: ['-'], scopes: ['own'] },
  'revoke-session': { states: ['-'], scopes: ['self', 'own'] },
} as const;
export type Act = keyof typeof ACTS;

export interface Who {
  /** Null for staff without an appointment in force; `nobody` is not signed in. */
  readonly role: Role | null | 'nobody';
  readonly heads: boolean;
}

export type Answer = 'done' | 'forbidden' | 'missing' | 'conflict' | 'sign-in';

/** Those who may head a unit and so supervise its people: chairs, and the roles that lead offices. */
const SUPERVISING: readonly unknown[] = [
  'local-commission-chair',
  'appeals-commission-chair',
  'bra-officer',
  'iom-caseworker',
  'protection-caseworker',
  'focal-point',
  'association-manager',
];

const READS_DIRECTORY: readonly Act[] = ['see-person', 'list-people', 'list-units'];
const ADMINISTERS: readonly Act[] = [
  'end-appointment',
  'disable-account',
  'enable-account',
  'renew-credentials',
  'appoint-staff',
  'withdraw-invitation',
  'invite-staff',
  'create-unit',
  'list-invitations',
];
const OWN: readonly Act[] = ['my-account', 'my-sessions', 'revoke-session'];

/** The state in which an act has something to do. */
const FITTING: Partial<Record<Act, string>> = {
  'end-appointment': 'in-force',
  'disable-account': 'active',
  'enable-account': 'disabled',
  'renew-credentials': 'active',
  'appoint-staff': 'active',
  'withdraw-invitation': 'open',
};

export function expected(act: Act, { role, heads }: Who, scope: Scope, state: string): Answer {
  if (role === 'nobody') return 'sign-in';
  // What is one's own needs no role; another's session is not there.
  if (OWN.includes(act)) return act === 'revoke-session' && scope !== 'self' ? 'missing' : 'done';
  const supervises = heads && SUPERVISING.includes(role);
  if (role === 'auditor') {
    // Oversight reaches everywhere but into sealed units, and changes nothing but the journal's signature. The auditor
    // is shown who looked at anything; of people in sealed units only the entries, never the person.
    if (READS_DIRECTORY.includes(act)) return scope === 'sealed' ? 'missing' : 'done';
    return act === 'who-looked' || act === 'list-entries' || act === 'request-checkpoint' ? 'done' : 'forbidden';
  }
  if (act === 'list-entries' || act === 'request-checkpoint') return 'forbidden';
  if (act === 'who-looked') return supervises ? 'done' : 'forbidden';
  if (READS_DIRECTORY.includes(act)) {
    if (role !== 'administrator' && !supervises) return 'forbidden';
    return scope === 'own' || scope === 'self' ? 'done' : 'missing';
  }
  if (!ADMINISTERS.includes(act) || role !== 'administrator') return 'forbidden';
  if (scope !== 'own' && scope !== 'self') return 'missing';
  // Nobody administers themself.
  const fitting = FITTING[act];
  if (scope === 'self') return fitting === state ? 'forbidden' : 'conflict';
  return fitting === undefined || fitting === state ? 'done' : 'conflict';
}

/**
 * Where a record of the register stands, seen from an office: its own, one below it, one beside it, one above it, one of
 * another organisation in the same place, one of the same place for another purpose; `mixed` is one's own beside another's.
 */
export const REGISTER_SCOPES = ['own', 'below', 'sibling', 'parent', 'other', 'purpose', 'mixed'] as const;
export type RegisterScope = (typeof REGISTER_SCOPES)[number];

const PLACED = ['own', 'below', 'sibling', 'parent', 'other', 'purpose'] as const;
const STATES = ['in-force', 'ended'] as const;

export const REGISTER_ACTS = {
  'search-records': { scopes: ['own'], states: ['-'] },
  'find-alike': { scopes: ['own'], states: ['-'] },
  'check-while-typing': { scopes: ['own'], states: ['-'] },
  'file-record': { scopes: ['own'], states: ['-'] },
  'list-pairs': { scopes: ['own'], states: ['-'] },
  'read-record': { scopes: PLACED, states: ['-'] },
  'add-assertion': { scopes: PLACED, states: ['-'] },
  'withdraw-assertion': { scopes: PLACED, states: STATES },
  'compare-records': { scopes: REGISTER_SCOPES, states: ['-'] },
  'judge-pair': { scopes: REGISTER_SCOPES, states: ['-'] },
  'undo-judgement': { scopes: PLACED, states: STATES },
  'join-family': { scopes: PLACED, states: ['-'] },
  'leave-family': { scopes: PLACED, states: STATES },
} as const satisfies Record<string, { scopes: readonly RegisterScope[]; states: readonly string[] }>;
export type RegisterAct = keyof typeof REGISTER_ACTS;

/** Whose work is with files, and with which: offices and commissions, caseworkers of the return, associations. */
export const FILES: Partial<Record<Role, 'regularisation-file' | 'return-file' | 'service-file'>> = {
  'counter-officer': 'regularisation-file',
  'local-commission-member': 'regularisation-file',
  'local-commission-chair': 'regularisation-file',
  'appeals-commission-member': 'regularisation-file',
  'appeals-commission-chair': 'regularisation-file',
  'bra-officer': 'regularisation-file',
  'iom-caseworker': 'return-file',
  'association-manager': 'service-file',
};

/** Headship adds nothing here, and nobody else has any business in it: neither who enforces nor who oversees. */
export function expectedOfRegister(act: RegisterAct, { role }: Who, scope: RegisterScope, state: string): Answer {
  if (role === 'nobody') return 'sign-in';
  if (role === null || FILES[role] === undefined) return 'forbidden';
  if (scope !== 'own' && scope !== 'below') return 'missing';
  return state === 'ended' && act !== 'read-record' ? 'conflict' : 'done';
}
