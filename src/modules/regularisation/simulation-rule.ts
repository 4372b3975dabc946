import type { Rule } from '#platform/access/actor.ts';

/** Who tries criteria on the whole caseload: the national commission, which may widen its own, and the observatory's analysts. */
export const SIMULATE: readonly Rule[] = [
  { roles: ['appeals-commission-member', 'appeals-commission-chair'], purpose: 'regularisation', scope: 'all' },
  { roles: ['analyst'], purpose: 'statistics', scope: 'all' },
];

/** Who reads what was found: also the administration, which adopts criteria of first instance. */
export const READ_SIMULATIONS: readonly Rule[] = [
  ...SIMULATE,
  { roles: ['administrator'], purpose: 'administration', scope: 'all' },
];

/**
 * Who makes criteria law, each for its own instance, by an act with a legal basis: the chair of the national commission, and
 * whoever administers the whole system.
 */
export const ADOPT: readonly Rule[] = [
  { roles: ['appeals-commission-chair'], purpose: 'regularisation', scope: 'all', stepUp: true },
  { roles: ['administrator'], purpose: 'administration', scope: 'covered', stepUp: true },
];

/** The instance whose criteria a role adopts. */
export function instanceOf(role: string | null): 'first' | 'appeal' | null {
  return role === 'administrator' ? 'first' : role === 'appeals-commission-chair' ? 'appeal' : null;
}
