import { type Actor, type Person, type Rule, ruleFor } from '#platform/access/actor.ts';
import { NotAllowedError, SignInNeededError } from '#platform/access/errors.ts';
import type { Category, Purpose } from '#platform/access/roles.ts';

/** Who works with the register: offices and commissions, caseworkers of the return, associations for their services. */
export const REGISTER: readonly Rule[] = [
  {
    roles: [
      'counter-officer',
      'local-commission-member',
      'local-commission-chair',
      'appeals-commission-member',
      'appeals-commission-chair',
      'bra-officer',
    ],
    purpose: 'regularisation',
    scope: 'covered',
  },
  { roles: ['iom-caseworker'], purpose: 'return', scope: 'covered' },
  { roles: ['association-manager'], purpose: 'services', scope: 'covered' },
];

/** What a record is confided for, by what its office works for. Files of protection are not in this register. */
const CATEGORY: Readonly<Partial<Record<Purpose, RegisterCategory>>> = {
  regularisation: 'regularisation-file',
  return: 'return-file',
  services: 'service-file',
};

export const REGISTER_CATEGORIES = ['regularisation-file', 'return-file', 'service-file'] as const satisfies Category[];
export type RegisterCategory = (typeof REGISTER_CATEGORIES)[number];

/** The category of the records that this actor files and compares. */
export function categoryOf(actor: Actor): RegisterCategory {
  const purpose = ruleFor(actor, REGISTER)?.purpose;
  const category = purpose === undefined ? undefined : CATEGORY[purpose];
  if (category === undefined) throw new NotAllowedError('register');
  return category;
}

export function signedIn(actor: Actor): Person {
  if (actor.kind !== 'person') throw new SignInNeededError();
  return actor;
}
