import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { KEPT_DAYS } from '../personal-data.ts';

const before = (days: number): RawBuilder<Date> => sql<Date>`now() - make_interval(days => ${days}::int)`;

/** Erases what has ended and is over its time; the policies of the operator's role allow no more than that. */
export async function eraseExpired(tx: Tx): Promise<Readonly<Record<string, number>>> {
  const [session, ceremony, throttle, device, answer] = await Promise.all([
    tx
      .deleteFrom('identity.session')
      .where(sql<Date>`coalesce(ended_at, ends_at)`, '<', before(KEPT_DAYS.session))
      .executeTakeFirst(),
    tx.deleteFrom('identity.ceremony').where('expires_at', '<', before(KEPT_DAYS.ceremony)).executeTakeFirst(),
    tx.deleteFrom('identity.throttle').where('last_failure_at', '<', before(KEPT_DAYS.throttle)).executeTakeFirst(),
    tx.deleteFrom('identity.device').where('last_used_at', '<', before(KEPT_DAYS.device)).executeTakeFirst(),
    tx.deleteFrom('platform.kept_answer').where('at', '<', before(KEPT_DAYS.answer)).executeTakeFirst(),
  ]);
  return Object.fromEntries(
    Object.entries({ session, ceremony, throttle, device, answer }).map(([name, { numDeletedRows }]) => [
      name,
      Number(numDeletedRows),
    ]),
  );
}
