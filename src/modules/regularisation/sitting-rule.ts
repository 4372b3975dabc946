import { type Actor, type Person, type Rule, ruleFor } from '#platform/access/actor.ts';
import { ConflictError, NotAllowedError, NotFoundError, SignInNeededError } from '#platform/access/errors.ts';
import type { Target } from '#platform/access/judge.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { permissionOf } from '#platform/workflow/procedure.ts';
import { mayPreside, sitsOn } from './domain/sitting/members.ts';
import { REGULARISATION } from './procedure.ts';
import {
  findSitting,
  holdSitting,
  listMembers,
  type NamedMember,
  type SittingRow,
  type SittingState,
} from './store/sittings.reads.server.ts';

/** Who may do what the procedure gives commissions, on sittings in some states. */
function rulesOf(act: 'place-on-agenda' | 'decide-files', states: readonly SittingState[]): readonly Rule[] {
  return permissionOf(REGULARISATION, act).map((rule) => ({ ...rule, states }));
}

/** Members and chairs, of their own commission. */
export const seated = (...states: readonly SittingState[]) => rulesOf('place-on-agenda', states);
/** Who presides. */
export const presiding = (...states: readonly SittingState[]) => rulesOf('decide-files', states);

/** What rules on sittings are judged by: where the commission sits, and how far the sitting has come. */
export async function sittingTarget(
  db: Database,
  { sitting }: { readonly sitting: string },
): Promise<Target | undefined> {
  const found = await findSitting(db, sitting);
  if (found === undefined) return undefined;
  const { organisation, territory, state } = found;
  return { organisation, territory, state };
}

interface Held {
  readonly sitting: SittingRow;
  readonly members: readonly NamedMember[];
  readonly person: Person;
}

/**
 * Holds a sitting of the actor's own commission for an act, in one of some states.
 * @throws SignInNeededError, NotFoundError, ConflictError
 */
export async function holdOwnSitting(
  tx: Tx,
  actor: Actor,
  act: string,
  id: string,
  states: readonly SittingState[],
): Promise<Held> {
  if (actor.kind !== 'person') throw new SignInNeededError(act);
  const sitting = await holdSitting(tx, id);
  if (sitting === undefined || sitting.unit !== actor.unit) throw new NotFoundError(act);
  if (!states.includes(sitting.state)) throw new ConflictError(act);
  return { sitting, members: await listMembers(tx, sitting.commission), person: actor };
}

/**
 * The member who presides over an open sitting, which is the one who acts.
 * @throws NotAllowedError
 */
export function presidingMember(act: string, { sitting, members, person }: Held): NamedMember {
  const chair = members.find(({ id }) => id === sitting.chaired_by);
  if (chair === undefined || chair.account !== person.account) throw new NotAllowedError(act);
  return chair;
}

/**
 * The member who closes a sitting and signs its minutes: who presides or, once their seat has ended, who holds the chair now, lest
 * what was decided waits for ever for somebody who left.
 * @throws NotAllowedError
 */
export function endingMember(act: string, { sitting, members, person }: Held): NamedMember {
  const member = members.find((one) => one.account === person.account && mayEnd(sitting, one, members));
  if (member === undefined) throw new NotAllowedError(act);
  return member;
}

function mayEnd({ chaired_by }: SittingRow, member: NamedMember, members: readonly NamedMember[]): boolean {
  const today = todayHere();
  const ended = members.some(({ id, endsOn }) => id === chaired_by && endsOn !== null && endsOn < today);
  return member.id === chaired_by || (ended && sitsOn(member, today) && mayPreside(member, members));
}

/** Whether the one who reads may close the sitting and sign its minutes. */
export function ends(actor: Actor, sitting: SittingRow, members: readonly NamedMember[]): boolean {
  return (
    actor.kind === 'person' &&
    ruleFor(actor, presiding()) !== undefined &&
    members.some((member) => member.account === actor.account && mayEnd(sitting, member, members))
  );
}

/** Whether the one who reads presides over an open sitting. */
export function presides(actor: Actor, { chaired_by }: SittingRow, members: readonly NamedMember[]): boolean {
  return (
    actor.kind === 'person' &&
    ruleFor(actor, presiding()) !== undefined &&
    members.some(({ id, account }) => id === chaired_by && account === actor.account)
  );
}
