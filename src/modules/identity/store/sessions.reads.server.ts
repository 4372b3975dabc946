import { sql } from 'kysely';
import { tokenHash } from '#platform/crypto/tokens.ts';
import type { Database } from '#platform/db/database.ts';

/** The live session of a secret and whose it is, as the gatekeeper sees it; undefined for none. */
export async function findSession(db: Database, token: Buffer) {
  return db
    .selectFrom('identity.session as s')
    .innerJoin('identity.account as a', 'a.id', 's.account')
    .leftJoin('identity.appointment as p', (join) =>
      join
        .onRef('p.id', '=', 's.appointment')
        .on('p.ended_at', 'is', null)
        .on(sql<boolean>`(clock_timestamp() at time zone 'Africa/Casablanca')::date between p.starts_on and p.ends_on`),
    )
    .select([
      's.id as session',
      's.account',
      's.seen_at',
      'a.name',
      'a.kind',
      'p.id as appointment',
      'p.role',
      'p.heads_unit',
      'p.unit',
    ])
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.ended_at', 'is', null)
    .where('a.state', '=', 'active')
    .where('s.ends_at', '>', sql<Date>`clock_timestamp()`)
    .where(sql<boolean>`s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp()`)
    .executeTakeFirst();
}

/** The appointments of an account that hold today, the oldest first. */
export async function currentAppointments(db: Database, account: string) {
  return db
    .selectFrom('identity.appointment as p')
    .innerJoin('identity.unit as u', 'u.id', 'p.unit')
    .select([
      'p.id',
      'p.role',
      'p.unit',
      'p.heads_unit',
      'p.organisation',
      'p.territory',
      'p.sealed',
      'u.name as unit_name',
    ])
    .where('p.account', '=', account)
    .where('p.ended_at', 'is', null)
    .where(sql<boolean>`(clock_timestamp() at time zone 'Africa/Casablanca')::date between p.starts_on and p.ends_on`)
    .orderBy('p.appointed_at')
    .execute();
}
