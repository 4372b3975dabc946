import { holds, type Rule } from '#platform/access/actor.ts';
import type { Declared, PermissionList } from '#platform/access/declarations.ts';
import { ANSWERS, CARRIES, type Category, PURPOSES, type Purpose, ROLES, type Role } from '#platform/access/roles.ts';

/** The declarations, turned so that people can read them. */

/** The rule by which a role may do something for a purpose; undefined when it may not. A head counts as one. */
export function ruleOf(declared: Declared, role: Role, purpose?: Purpose): Rule | undefined {
  if (typeof declared.permission === 'string') return undefined;
  return declared.permission.find(
    (rule) => (purpose === undefined || rule.purpose === purpose) && holds(rule, { role, heads: true }),
  );
}

/** Acts that some roles may do and others not, by what they are done for. */
export function actsByPurpose(list: PermissionList): readonly { purpose: Purpose; acts: readonly Declared[] }[] {
  return PURPOSES.map((purpose) => ({
    purpose,
    acts: list.filter(({ permission }) => isFor(permission, purpose)),
  })).filter(({ acts }) => acts.length > 0);
}

function isFor(permission: Declared['permission'], purpose: Purpose): boolean {
  return (
    typeof permission !== 'string' && permission.some((rule) => rule.purpose === purpose && rule.roles !== 'signed-in')
  );
}

/** What everybody may do with what is their own, once they are signed in. */
export function actsOfEverybody(list: PermissionList): PermissionList {
  return list.filter(
    ({ permission }) => typeof permission !== 'string' && permission.every(({ roles }) => roles === 'signed-in'),
  );
}

export function actsOpenTo(list: PermissionList, who: 'public' | 'operator', kind?: Declared['kind']): PermissionList {
  return list.filter((declared) => declared.permission === who && (kind === undefined || declared.kind === kind));
}

/** The roles that some act names: a column for each. */
export function rolesOf(list: PermissionList): readonly Role[] {
  return ROLES.filter((role) => list.some((declared) => ruleOf(declared, role) !== undefined));
}

/** Each kind of personal data with the purposes that may read it and the roles that carry one of them. */
export function answers(): readonly { category: Category; purposes: readonly Purpose[]; roles: readonly Role[] }[] {
  return categories().map((category) => {
    const purposes: readonly Purpose[] = ANSWERS[category];
    return {
      category,
      purposes,
      roles: ROLES.filter((role) => CARRIES[role].some((purpose) => purposes.includes(purpose))),
    };
  });
}

function categories(): readonly Category[] {
  return Object.keys(ANSWERS).filter(isCategory);
}

function isCategory(key: string): key is Category {
  return Object.hasOwn(ANSWERS, key);
}
