import type { Rule } from '#platform/access/actor.ts';

/**
 * Who may ask for a document: those who file, for themselves or for others, and those who instruct and decide. Which ones
 * they reach, the database says: what they handed in, and what is attached to a file that they reach.
 */
export const DOCUMENTS: readonly Rule[] = [
  { roles: ['applicant'], purpose: 'own-file', scope: 'all' },
  {
    roles: [
      'counter-officer',
      'local-commission-member',
      'local-commission-chair',
      'appeals-commission-member',
      'appeals-commission-chair',
    ],
    purpose: 'regularisation',
    scope: 'all',
  },
  { roles: ['association-manager'], purpose: 'representation', scope: 'all' },
];
