import { z } from 'zod';
import { staffOf } from '#identity';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { tellMembers } from '../convening.ts';
import { findCommission, findSeat, listSeats } from '../store/campaign-list.reads.server.ts';
import { addSeat } from '../store/campaigns.writes.server.ts';
import { listSittingsAhead } from '../store/convocations.reads.server.ts';

export const CAPACITIES = ['authority', 'civil-society'] as const;
export const SEATS = ['chair', 'member'] as const;

type SeatFault = 'not-appointed' | 'has-chair' | 'seated' | 'substitute' | 'substitute-capacity' | 'outside-mandate';

/**
 * Seats somebody in a commission, by capacity, and convenes them to the sittings to come. They are appointed to its unit already,
 * in the role that the seat asks.
 */
export const seatMember = command({
  name: 'seat-member',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({
    commission: z.uuid(),
    account: z.uuid(),
    capacity: z.enum(CAPACITIES),
    seat: z.enum(SEATS),
    /** The member in whose absence they sit; the seat stays that member's. */
    substituteOf: z.uuid().nullable().default(null),
    /** The ministry, service or association they sit for. */
    body: z.string().trim().min(2).max(200).nullable().default(null),
    startsOn: z.iso.date(),
  }),
  changesContent: false,
  target: (tx) => wholeCountry(tx),
  async run(
    tx,
    input,
  ): Promise<{ readonly ok: true; readonly member: string } | { readonly ok: false; readonly fault: SeatFault }> {
    const commission = await findCommission(tx, input.commission);
    if (commission === undefined) throw new NotFoundError('seat-member');
    const roles = rolesOf(commission.instance, input.seat);
    const staff = await staffOf(tx, [commission.unit]);
    if (!staff.some(({ account, role }) => account === input.account && roles.includes(role))) {
      return { ok: false, fault: 'not-appointed' };
    }
    // Members are named before their mandate begins; after it has ended there is nothing left to sit for.
    const { mandate_until: until } = commission;
    if (until !== null && input.startsOn > until) return { ok: false, fault: 'outside-mandate' };
    // A seat that ends on a day still to come is held until then.
    const held = (await listSeats(tx, input.commission)).filter(
      ({ ends_on }) => ends_on === null || ends_on >= input.startsOn,
    );
    if (input.seat === 'chair' && held.some(({ seat }) => seat === 'chair')) return { ok: false, fault: 'has-chair' };
    if (held.some(({ account }) => account === input.account)) return { ok: false, fault: 'seated' };
    if (input.substituteOf !== null) {
      const titular = await findSeat(tx, input.substituteOf);
      const isHeld = titular?.commission === input.commission && titular.ends_on === null;
      // Nobody sits for who sits for another: the seat would count twice.
      if (!isHeld || titular.substitute_of !== null || input.seat === 'chair')
        return { ok: false, fault: 'substitute' };
      if (titular.capacity !== input.capacity) return { ok: false, fault: 'substitute-capacity' };
    }
    const member = await addSeat(tx, input);
    if (member === null) return { ok: false, fault: 'seated' };
    const { account, startsOn } = input;
    for (const sitting of await listSittingsAhead(tx, input.commission)) {
      await tellMembers(tx, 'sitting-convened', sitting, [{ account, startsOn, endsOn: null }]);
    }
    return { ok: true, member };
  },
  journal: ({ commission, account, capacity, seat, substituteOf }, done) => ({
    objects: [
      { type: 'commission', id: commission },
      { type: 'account', id: account },
    ],
    detail: done.ok
      ? { capacity, seat, ...(substituteOf === null ? {} : { 'substitute-of': substituteOf }) }
      : { fault: done.fault },
  }),
});

/** The roles with which somebody may take a seat. */
function rolesOf(instance: string, seat: (typeof SEATS)[number]): readonly string[] {
  const body = instance === 'first' ? 'local' : 'appeals';
  return [`${body}-commission-${seat}`];
}
