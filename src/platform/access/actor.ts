import { CARRIES, type Role } from './roles.ts';

interface Request {
  /** The request that the act is part of; the journal keeps it. */
  readonly request?: string | undefined;
}

/** Somebody nobody knows: may only do what is public. */
export interface Visitor extends Request {
  readonly kind: 'anyone';
}

/** Who runs the program on its own machine, named by the operating system. */
export interface Operator extends Request {
  readonly kind: 'operator';
  readonly name: string;
}

/**
 * Who holds a session. What stands here chooses words and screens; what counts is read again by the database, from the
 * token, in the transaction of each act.
 */
export interface Person extends Request {
  readonly kind: 'person';
  /** The session's secret, 256 bits: the database recognises the person by it. */
  readonly token: Buffer;
  readonly account: string;
  readonly session: string;
  readonly name: string;
  readonly staff: boolean;
  /** Null for staff who hold no appointment at this moment: they reach their own account only. */
  readonly role: Role | null;
  readonly heads: boolean;
  readonly unit: string | null;
}

export type Actor = Visitor | Operator | Person;

export const ANYONE: Visitor = { kind: 'anyone' };

export function operator(name: string): Operator {
  return { kind: 'operator', name };
}

/** What is asked of the one who acts. */
export interface Rule {
  /** `signed-in`: whoever holds a live session, whatever their role. */
  readonly roles: readonly Role[] | 'signed-in';
  /** Only for who heads their unit. */
  readonly heads?: true;
  readonly purpose: (typeof CARRIES)[Role][number];
  /** Whose rows: one's own, those that the appointment's organisation and territory cover, or all. */
  readonly scope: 'own' | 'covered' | 'all';
  /** The states of the object in which it may be done; any when not given. */
  readonly states?: readonly string[];
  /** Asks for a proof of identity given in the last ten minutes. */
  readonly stepUp?: true;
}

/** Who may run something. There is no default: a declaration is required everywhere. Several rules are alternatives. */
export type Permission = 'public' | 'operator' | readonly Rule[];

/** The rule under which this actor would act, if any: the first whose role and headship are theirs. */
export function ruleFor(actor: Actor, permission: Permission): Rule | undefined {
  if (actor.kind !== 'person' || typeof permission === 'string') return undefined;
  return permission.find((rule) => holds(rule, actor));
}

/** Whether a role, with or without headship, is one the rule speaks of. */
export function holds(rule: Rule, { role, heads }: { readonly role: Role | null; readonly heads: boolean }): boolean {
  if (rule.heads === true && !heads) return false;
  if (rule.roles === 'signed-in') return true;
  return role !== null && rule.roles.includes(role) && CARRIES[role].includes(rule.purpose);
}

/** Whether the actor may try: what the object adds (its scope, its state) is judged where it is read. */
export function may(actor: Actor, permission: Permission): boolean {
  if (permission === 'public') return true;
  if (permission === 'operator') return actor.kind === 'operator';
  return ruleFor(actor, permission) !== undefined;
}

/** A permission in one line, for generated documents. */
export function inWords(permission: Permission): string {
  if (typeof permission === 'string') return permission;
  return permission
    .map((rule) =>
      [
        rule.roles === 'signed-in' ? 'signed-in' : rule.roles.join(', '),
        ...(rule.heads === true ? ['head of unit'] : []),
        `for ${rule.purpose}`,
        `on ${rule.scope}`,
        ...(rule.states === undefined ? [] : [`in state ${rule.states.join('/')}`]),
        ...(rule.stepUp === true ? ['with fresh proof'] : []),
      ].join('; '),
    )
    .join(' — or — ');
}
