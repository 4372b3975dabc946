import type { Standing } from '#platform/db/context.writes.server.ts';
import { holds, type Rule } from './actor.ts';
import { ConflictError, NotAllowedError, NotFoundError, StepUpNeededError } from './errors.ts';
import { isRole } from './roles.ts';

/** What an act is about, as far as who may do it depends on it. */
export interface Target {
  readonly organisation?: string;
  readonly territory?: string;
  readonly unit?: string;
  /** Known only in its own unit. */
  readonly sealed?: boolean;
  /** The account it belongs to. */
  readonly account?: string;
  readonly state?: string;
  /** The other places that have it before them, such as the commission that decides what an office holds. */
  readonly places?: readonly { readonly organisation: string; readonly territory: string }[];
}

/**
 * Judges what the database found of the one who acts against the rule: role, headship, fresh proof.
 * @throws NotAllowedError, StepUpNeededError
 */
export function judgeStanding(act: string, rule: Rule, standing: Standing): void {
  const role = isRole(standing.role) ? standing.role : null;
  if (!holds(rule, { role, heads: standing.heads })) throw new NotAllowedError(act);
  if (rule.stepUp === true && !standing.stepped_up) throw new StepUpNeededError(act);
}

/**
 * Judges the object against the rule: whose it is, where it belongs, its state. What lies outside the scope is answered
 * like what does not exist.
 * @throws NotFoundError, ConflictError
 */
export function judgeTarget(act: string, rule: Rule, standing: Standing, target: Target): void {
  if (!isWithin(rule, standing, target)) throw new NotFoundError(act);
  if (rule.states !== undefined && (target.state === undefined || !rule.states.includes(target.state))) {
    throw new ConflictError(act);
  }
}

function isWithin(rule: Rule, standing: Standing, target: Target): boolean {
  if (target.sealed === true && target.unit !== standing.unit) return false;
  switch (rule.scope) {
    case 'all':
      return true;
    case 'own':
      return target.account === standing.account;
    case 'covered':
      return [target, ...(target.places ?? [])].some(
        ({ organisation, territory }) =>
          territory !== undefined &&
          standing.territories.includes(territory) &&
          (standing.every_organisation || organisation === standing.organisation),
      );
  }
}
