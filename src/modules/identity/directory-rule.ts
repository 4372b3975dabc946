import type { Rule } from '#platform/access/actor.ts';
import { CARRIES, ROLES } from '#platform/access/roles.ts';

export const HEADS = ROLES.filter((role) => CARRIES[role].includes('supervision'));

/** Who may see the people of the units: administrators and heads those that they cover, auditors all. */
export const SEE_DIRECTORY: readonly Rule[] = [
  { roles: ['administrator'], purpose: 'administration', scope: 'covered' },
  { roles: ['auditor'], purpose: 'oversight', scope: 'all' },
  { roles: HEADS, heads: true, purpose: 'supervision', scope: 'covered' },
];

/** Who may see with how many means people sign in: whoever gives access, and whoever oversees that. */
export const SEE_MEANS: readonly Rule[] = SEE_DIRECTORY.filter(({ purpose }) => purpose !== 'supervision');

/** Who may see the links that were handed over: whoever makes and withdraws them. */
export const SEE_LINKS: readonly Rule[] = SEE_DIRECTORY.filter(({ purpose }) => purpose === 'administration');

/** Who gives and takes access, with a fresh proof of identity, and from which states. */
export function administer(...states: string[]): readonly Rule[] {
  const rule: Rule = { roles: ['administrator'], purpose: 'administration', scope: 'covered', stepUp: true };
  return [states.length === 0 ? rule : { ...rule, states }];
}
