/** Who sits in a commission, and as whom. */
export interface Member {
  readonly id: string;
  readonly account: string;
  readonly capacity: 'authority' | 'civil-society';
  readonly seat: 'chair' | 'member';
  /** The member in whose absence this one sits. */
  readonly substituteOf: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Why those who are there cannot sit so. */
export type PresenceFault = 'not-a-member' | 'substitute-beside-member' | 'no-chair' | 'no-quorum';

/** What a campaign lays down of a commission, as far as presence goes. */
export interface Composition {
  readonly seats: readonly { readonly count: number }[];
  readonly quorum: { readonly kind: 'majority' | 'count'; readonly count: number | null };
}

export function seatsOf({ seats }: Pick<Composition, 'seats'>): number {
  return seats.reduce((sum, { count }) => sum + count, 0);
}

/** How many must be there: more than half of the seats that the campaign lays down, filled or not, or so many. */
export function quorumOf({ seats, quorum }: Composition): number {
  if (quorum.kind === 'count' && quorum.count !== null) return quorum.count;
  return Math.floor(seatsOf({ seats }) / 2) + 1;
}

/** Who may sit on a day. */
export function sitsOn({ startsOn, endsOn }: Pick<Member, 'startsOn' | 'endsOn'>, day: string): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn);
}

/** Whether somebody may preside: who holds the chair, or sits for who does. */
export function mayPreside(member: Member, members: readonly Member[]): boolean {
  if (member.seat === 'chair') return true;
  return members.some(({ id, seat }) => id === member.substituteOf && seat === 'chair');
}

/** What stands in the way of a sitting of these members under this chair; null when nothing does. */
export function presenceFault(
  members: readonly Member[],
  present: ReadonlySet<string>,
  chair: string,
  { day, quorum }: { readonly day: string; readonly quorum: number },
): PresenceFault | null {
  const there = members.filter(({ id }) => present.has(id));
  if (there.length < present.size || there.some((member) => !sitsOn(member, day))) return 'not-a-member';
  // A seat counts once: by the member who holds it or, in their absence, by one who sits for them.
  const held = there.map(({ id, substituteOf }) => substituteOf ?? id);
  if (new Set(held).size < held.length) return 'substitute-beside-member';
  const presiding = there.find(({ id }) => id === chair);
  if (presiding === undefined || !mayPreside(presiding, members)) return 'no-chair';
  return there.length < quorum ? 'no-quorum' : null;
}
