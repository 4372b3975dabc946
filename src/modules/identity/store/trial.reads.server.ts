import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { TODAY } from './directory.reads.server.ts';

export async function findMode(db: Database): Promise<string | undefined> {
  const installation = await db.selectFrom('platform.installation').select('mode').executeTakeFirst();
  return installation?.mode;
}

/** Whether anybody can give access everywhere: an active account, appointed as administrator to a unit that runs the system. */
export async function hasSystemAdministrator(db: Database): Promise<boolean> {
  const found = await db
    .selectFrom('identity.appointment as p')
    .innerJoin('identity.account as a', 'a.id', 'p.account')
    .innerJoin('identity.unit as u', 'u.id', 'p.unit')
    .select('p.id')
    .where('p.role', '=', 'administrator')
    .where('u.every_organisation', '=', true)
    .where('a.state', '=', 'active')
    .where('p.ended_at', 'is', null)
    .where(sql<boolean>`${TODAY} between p.starts_on and p.ends_on`)
    .executeTakeFirst();
  return found !== undefined;
}

export async function findSystemUnit(db: Database): Promise<string | undefined> {
  const unit = await db
    .selectFrom('identity.unit')
    .select('id')
    .where('every_organisation', '=', true)
    .orderBy('created_at')
    .executeTakeFirst();
  return unit?.id;
}
