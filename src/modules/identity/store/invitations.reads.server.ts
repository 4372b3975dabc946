import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { IS_OPEN, WITHIN_REACH } from './directory.reads.server.ts';
import { fateOf } from './sign-in.reads.server.ts';

/** Links that were handed over, the last first. */
export async function listInvitations(db: Database, { offset, limit }: { offset: number; limit: number }) {
  const { total } = await db
    .selectFrom('identity.invitation')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const items = await selectInvitations(db)
    .orderBy('i.invited_at', 'desc')
    .orderBy('i.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total, items };
}

export async function findInvitation(db: Database, id: string) {
  return selectInvitations(db).where('i.id', '=', id).executeTakeFirst();
}

/** The same as the object of an act. */
export async function findReachedInvitation(db: Database, id: string) {
  const found = await findInvitation(db, id);
  if (found === undefined || !found.within_reach) return undefined;
  const { organisation, territory, unit, sealed, state } = found;
  return { organisation, territory, unit, sealed, state };
}

function selectInvitations(db: Database) {
  return db
    .selectFrom('identity.invitation as i')
    .innerJoin('identity.unit as u', 'u.id', 'i.unit')
    .select(['i.id', 'i.kind', 'i.account', 'i.accepted_account', 'i.name', 'i.role', 'i.unit', 'i.heads_unit'])
    .select(['i.organisation', 'i.territory', 'i.sealed', 'i.starts_on', 'i.ends_on', 'i.basis', 'u.name as unit_name'])
    .select([fateOf('i').as('state'), WITHIN_REACH.as('within_reach')])
    .select(sql<string>`(i.invited_at at time zone 'Africa/Casablanca')::date`.as('invited_on'))
    .select(sql<string>`(i.expires_at at time zone 'Africa/Casablanca')::date`.as('expires_on'));
}

/** Whether a link for the same person, role and unit is open already. */
export async function hasOpenInvitation(
  db: Database,
  { email, role, unit }: { readonly email: string; readonly role: string; readonly unit: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('identity.invitation as i')
    .select('i.id')
    .where('i.email', '=', email)
    .where('i.role', '=', role)
    .where('i.unit', '=', unit)
    .where(IS_OPEN)
    .executeTakeFirst();
  return found !== undefined;
}

/** The account with this address, if the one who asks may know of it. */
export async function findByEmail(db: Database, email: string): Promise<string | undefined> {
  const found = await db.selectFrom('identity.account').select('id').where('email', '=', email).executeTakeFirst();
  return found?.id;
}
