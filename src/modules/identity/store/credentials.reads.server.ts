import type { Database } from '#platform/db/database.ts';

/** What a person proves themselves with, read as the gatekeeper only. */

export async function listPasskeys(db: Database, account: string) {
  return db.selectFrom('identity.passkey').selectAll().where('account', '=', account).orderBy('created_at').execute();
}

export async function findPassword(db: Database, account: string) {
  return db.selectFrom('identity.password').selectAll().where('account', '=', account).executeTakeFirst();
}

export async function findTotp(db: Database, account: string) {
  return db.selectFrom('identity.totp').selectAll().where('account', '=', account).executeTakeFirst();
}

export async function countRecoveryCodes(db: Database, account: string): Promise<number> {
  const { left } = await db
    .selectFrom('identity.recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

export async function listFederations(db: Database, account: string) {
  return db
    .selectFrom('identity.federation')
    .select(['issuer', 'linked_at'])
    .where('account', '=', account)
    .orderBy('linked_at')
    .execute();
}

export async function findFederation(db: Database, issuer: string, subject: string) {
  return db
    .selectFrom('identity.federation as f')
    .innerJoin('identity.account as a', 'a.id', 'f.account')
    .select(['f.account', 'a.kind', 'a.name'])
    .where('f.issuer', '=', issuer)
    .where('f.subject', '=', subject)
    .where('a.state', '=', 'active')
    .executeTakeFirst();
}
