import { type RawBuilder, sql } from 'kysely';
import { tokenHash } from '#platform/crypto/tokens.ts';
import type { Database } from '#platform/db/database.ts';

/** Whether this browser has signed in to this very account before. Read as the gatekeeper. */
export async function isKnownDevice(db: Database, account: string, device: Buffer): Promise<boolean> {
  const found = await db
    .selectFrom('identity.device')
    .select('account')
    .where('token_hash', '=', tokenHash(device))
    .where('account', '=', account)
    .executeTakeFirst();
  return found !== undefined;
}

export type InvitationFate = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** What became of an invitation. One to an appointment that is over is over too. */
export function fateOf(table: 'i' | 'invitation'): RawBuilder<InvitationFate> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<InvitationFate>`case
    when ${column('accepted_at')} is not null then 'accepted'
    when ${column('withdrawn_at')} is not null then 'withdrawn'
    when ${column('expires_at')} <= clock_timestamp() then 'expired'
    when ${column('ends_on')} < (clock_timestamp() at time zone 'Africa/Casablanca')::date then 'expired'
    else 'open' end`;
}

/** What an invitation offers and who made it, by its token; undefined for a token that was never given out. */
export async function findOffer(db: Database, token: string) {
  return db
    .selectFrom('identity.invitation as i')
    .innerJoin('identity.unit as u', 'u.id', 'i.unit')
    .innerJoin('identity.organisation as o', 'o.id', 'i.organisation')
    .innerJoin('identity.territory as t', 't.code', 'i.territory')
    .leftJoin('identity.account as by', 'by.id', 'i.invited_by')
    .leftJoin('identity.account as a', 'a.id', 'i.account')
    .select(['i.id', 'i.kind', 'i.account', 'i.name', 'i.email', 'i.role', 'i.heads_unit', 'i.starts_on', 'i.ends_on'])
    .select(['i.basis', 'i.expires_at', 'i.language', 'by.name as invited_by', 'a.reference'])
    .select(['u.name as unit', 'o.name as organisation', 't.name as territory'])
    .select(fateOf('i').as('fate'))
    .where('i.token_hash', '=', tokenHash(token))
    .executeTakeFirst();
}
