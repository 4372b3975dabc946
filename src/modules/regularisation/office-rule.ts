import { type Actor, type Rule, ruleFor } from '#platform/access/actor.ts';
import type { Turn } from './domain/states.ts';
import type { Breadth } from './store/worklist.reads.server.ts';

/** Who works on files: offices, local commissions, the national one. Row-level security says on which. */
export const WORKERS: readonly Rule[] = [
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
];

/** Who holds files and their permits: the offices. */
export const OFFICERS: readonly Rule[] = [{ roles: ['counter-officer'], purpose: 'regularisation', scope: 'all' }];

/** Which turn is the reader's own, and how far the list reaches. */
export function workOf(actor: Actor): { readonly turn: Turn; readonly breadth: Breadth } | null {
  if (actor.kind !== 'person' || ruleFor(actor, WORKERS) === undefined) return null;
  switch (actor.role) {
    case 'counter-officer':
      return { turn: 'office', breadth: 'places' };
    case 'local-commission-member':
    case 'local-commission-chair':
      return { turn: 'commission', breadth: 'places' };
    default:
      return { turn: 'appeals', breadth: 'national' };
  }
}
