import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { Identifier } from '../sign-in/identifier.ts';

/** The active account of an identifier, with what a sign-in needs to know of it; undefined for none. Read as the gatekeeper. */
export async function findByIdentifier(db: Database, { kind, value }: Identifier) {
  return (
    accounts(db)
      .where(`a.${kind}`, '=', value)
      // What an applicant typed as their address is nobody's word but theirs.
      .$if(kind !== 'reference', (query) => query.where('a.kind', '=', 'staff'))
      .executeTakeFirst()
  );
}

/** The same, of an account already found; undefined once it is no longer active. */
export async function findActiveAccount(db: Database, id: string) {
  return accounts(db).where('a.id', '=', id).executeTakeFirst();
}

function accounts(db: Database) {
  return db
    .selectFrom('identity.account as a')
    .leftJoin('identity.password as w', 'w.account', 'a.id')
    .leftJoin('identity.totp as t', (join) => join.onRef('t.account', '=', 'a.id').on('t.confirmed_at', 'is not', null))
    .select(['a.id', 'a.kind', 'a.reference', 'w.hash'])
    .select(sql<boolean>`t.account is not null`.as('totp'))
    .where('a.state', '=', 'active');
}

/** The fictitious people of a trial, by what they are appointed to today; none in production. */
export async function listDemoAccounts(db: Database) {
  return db
    .selectFrom('identity.account as a')
    .innerJoin('platform.installation as i', (join) => join.on('i.mode', '=', 'trial'))
    .leftJoin('identity.appointment as p', (join) =>
      join
        .onRef('p.account', '=', 'a.id')
        .on('p.ended_at', 'is', null)
        .on(sql<boolean>`(clock_timestamp() at time zone 'Africa/Casablanca')::date between p.starts_on and p.ends_on`),
    )
    .leftJoin('identity.unit as u', 'u.id', 'p.unit')
    .leftJoin('access.role as r', (join) =>
      join.on('r.id', '=', sql<string>`case when a.kind = 'applicant' then 'applicant' else p.role end`),
    )
    .select(['a.id', 'a.name', 'r.id as role', 'p.heads_unit', 'u.name as unit'])
    .where('a.demo', '=', true)
    .where('a.state', '=', 'active')
    .orderBy('r.ordinal')
    .orderBy('p.appointed_at')
    .orderBy('a.name')
    .execute();
}

/** A fictitious person who may be signed in by one click: only where the whole installation is a trial. */
export async function findDemoAccount(db: Database, id: string) {
  return db
    .selectFrom('identity.account as a')
    .innerJoin('platform.installation as i', (join) => join.on('i.mode', '=', 'trial'))
    .select(['a.id', 'a.kind'])
    .where('a.id', '=', id)
    .where('a.demo', '=', true)
    .where('a.state', '=', 'active')
    .executeTakeFirst();
}
