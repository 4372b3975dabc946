import { z } from 'zod';
import { staffOf } from '#identity';
import { command, NotFoundError } from '#platform/access/gate.ts';
import { MANAGE_CAMPAIGNS, wholeCountry } from '../campaign-rule.ts';
import { findCommission, findSeat, listSeats } from '../store/campaign-list.reads.server.ts';
import { addSeat } from '../store/campaigns.writes.server.ts';

export const CAPACITIES = ['authority', 'civil-society'] as const;
export const SEATS = ['chair', 'member'] as const;

type SeatFault = 'not-appointed' | 'has-chair' | 'seated' | 'substitute';

/** Seats somebody in a commission, by capacity. They are appointed to its unit already, in the role that the seat asks. */
export const seatMember = command({
  name: 'seat-member',
  permission: MANAGE_CAMPAIGNS,
  input: z.strictObject({
    commission: z.uuid(),
    account: z.uuid(),
    capacity: z.enum(CAPACITIES),
    seat: z.enum(SEATS),
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
    const seats = await listSeats(tx, input.commission);
    if (input.seat === 'chair' && seats.some(({ seat, ends_on }) => seat === 'chair' && ends_on === null)) {
      return { ok: false, fault: 'has-chair' };
    }
    if (input.substituteOf !== null) {
      const seat = await findSeat(tx, input.substituteOf);
      if (seat?.commission !== input.commission || seat.ends_on !== null) return { ok: false, fault: 'substitute' };
    }
    const member = await addSeat(tx, input);
    return member === null ? { ok: false, fault: 'seated' } : { ok: true, member };
  },
  journal: ({ commission, account, capacity, seat }, done) => ({
    objects: [
      { type: 'commission', id: commission },
      { type: 'account', id: account },
    ],
    detail: done.ok ? { capacity, seat } : { fault: done.fault },
  }),
});

/** The roles with which somebody may take a seat. */
function rolesOf(instance: string, seat: (typeof SEATS)[number]): readonly string[] {
  const body = instance === 'first' ? 'local' : 'appeals';
  return [`${body}-commission-${seat}`];
}
