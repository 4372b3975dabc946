import type { Rule } from '#platform/access/actor.ts';

/** Who writes a filing before handing it in, and follows it: whoever applies, and an association that helps. Row-level security says whose. */
export const DRAFTERS: readonly Rule[] = [
  { roles: ['applicant'], purpose: 'own-file', scope: 'all' },
  { roles: ['association-manager'], purpose: 'representation', scope: 'all' },
];

export const CLAIMANTS: readonly Rule[] = [{ roles: ['applicant'], purpose: 'own-file', scope: 'all' }];

export const COUNTER: readonly Rule[] = [{ roles: ['counter-officer'], purpose: 'regularisation', scope: 'all' }];

/** What the list of a campaign calls the photograph that its cards carry, where it asks for one. */
export const PHOTOGRAPH = 'identity-photograph';

/** What no list of a campaign asks for. */
export const OTHER_DOCUMENT = 'other';
