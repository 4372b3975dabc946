import { notifyAccounts } from '#notifications';
import type { Tx } from '#platform/db/database.ts';
import { todayHere } from '#platform/ui/form/typed-dates.ts';
import { type Member, sitsOn } from './domain/sitting/members.ts';

interface Sitting {
  readonly id: string;
  readonly plannedOn: string;
}
type Seat = Pick<Member, 'account' | 'startsOn' | 'endsOn'>;

/**
 * Tells those who sit on its day, substitutes too, that a sitting is planned or called off. A day that is past is written down from
 * paper: nobody is convened to it. Whoever has no address here is listed on the sitting's page, to be told by hand.
 */
export async function tellMembers(
  tx: Tx,
  template: 'sitting-convened' | 'sitting-cancelled',
  { id, plannedOn }: Sitting,
  seats: readonly Seat[],
): Promise<void> {
  if (plannedOn < todayHere()) return;
  const accounts = new Set(seats.filter((seat) => sitsOn(seat, plannedOn)).map(({ account }) => account));
  await notifyAccounts(
    tx,
    [...accounts].map((account) => ({
      ...{ to: { account }, template, params: { on: plannedOn }, about: { type: 'sitting', id } },
    })),
    { once: true },
  );
}
