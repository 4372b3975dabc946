import { type Actor, type Permission, ruleFor } from '#platform/access/actor.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { appointStaff } from '../commands/appoint-staff.ts';
import { disableAccount } from '../commands/disable-account.ts';
import { enableAccount } from '../commands/enable-account.ts';
import { endAppointment } from '../commands/end-appointment.ts';
import { renewCredentials } from '../commands/renew-credentials.ts';
import type { Person } from '../queries/get-person.ts';
import { directory } from './directory-paths.ts';

interface OfferedAct {
  readonly path: string;
  readonly label: MessageKey;
  readonly kind: 'primary' | 'secondary';
}

/** What the one who asks may do about a person now, as the acts themselves declare it; never about themselves. */
export function actsOn(actor: Actor, { id, state }: Person): readonly OfferedAct[] {
  if (actor.kind !== 'person' || actor.account === id) return [];
  const acts = [
    { act: appointStaff, path: directory.appoint(id), label: 'directory.appoint.title', kind: 'primary' },
    { act: renewCredentials, path: directory.renew(id), label: 'directory.renew.title', kind: 'secondary' },
    { act: disableAccount, path: directory.disable(id), label: 'directory.disable.title', kind: 'secondary' },
    { act: enableAccount, path: directory.enable(id), label: 'directory.enable.title', kind: 'primary' },
  ] as const;
  return acts.filter(({ act }) => offers(actor, act.permission, state));
}

/** Whether the page of an act has something to do: not for what was done meanwhile, by oneself or by another. */
export function isOffered(actor: Actor, person: Person, path: string): boolean {
  return actsOn(actor, person).some((offered) => offered.path === path);
}

/** Whether one of a person's appointments may be ended by the one who asks. */
export function mayEnd(actor: Actor, person: Person, appointment: Person['appointments'][number]): boolean {
  const { state, within_reach } = appointment;
  if (actor.kind !== 'person' || actor.account === person.id || !within_reach) return false;
  return offers(actor, endAppointment.permission, state);
}

function offers(actor: Actor, permission: Permission, state: string): boolean {
  const rule = ruleFor(actor, permission);
  return rule !== undefined && (rule.states === undefined || rule.states.includes(state));
}
