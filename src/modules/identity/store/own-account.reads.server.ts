import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import type { Means } from '../domain/means.ts';
import {
  countRecoveryCodes,
  findPassword,
  findTotp,
  listFederations,
  listPasskeys,
} from './credentials.reads.server.ts';

/** One's own account, appointments and sessions: `db` shows no others where these are read as the application. */

export async function findOwnAccount(db: Database, account: string) {
  return db
    .selectFrom('identity.account')
    .select(['id', 'kind', 'reference', 'name', 'email', 'phone', 'language', 'created_at'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
}

const TODAY = sql<string>`(clock_timestamp() at time zone 'Africa/Casablanca')::date`;

const STATE = sql<'in-force' | 'to-come' | 'expired' | 'ended'>`case
  when p.ended_at is not null then 'ended'
  when p.ends_on < ${TODAY} then 'expired'
  when p.starts_on > ${TODAY} then 'to-come'
  else 'in-force' end`;

/** All that were ever held, those in force first. */
export async function listOwnAppointments(db: Database, account: string) {
  return db
    .selectFrom('identity.appointment as p')
    .innerJoin('identity.unit as u', 'u.id', 'p.unit')
    .innerJoin('identity.organisation as o', 'o.id', 'p.organisation')
    .innerJoin('identity.territory as t', 't.code', 'p.territory')
    .select(['p.id', 'p.role', 'p.heads_unit', 'p.starts_on', 'p.ends_on', 'p.basis', 'p.end_basis', 'p.ended_at'])
    .select(['u.name as unit', 'u.sealed', 'o.name as organisation', 't.name as territory'])
    .select(STATE.as('state'))
    .where('p.account', '=', account)
    .orderBy(sql`p.ended_at is null and p.ends_on >= ${TODAY}`, 'desc')
    .orderBy('p.starts_on', 'desc')
    .orderBy('p.id')
    .execute();
}

/** Whose appointment it is, its state, and whether it is known only in its own unit. */
export async function findAppointmentTarget(db: Database, id: string) {
  return db
    .selectFrom('identity.appointment as p')
    .select(['p.account', 'p.role', 'p.sealed', STATE.as('state')])
    .where('p.id', '=', id)
    .executeTakeFirst();
}

const IS_LIVE = sql<boolean>`s.ended_at is null and s.ends_at > clock_timestamp()
  and s.seen_at + make_interval(secs => s.idle_seconds) > clock_timestamp()`;

/** Those that open something now, the last used first. */
export async function listOwnSessions(db: Database, account: string) {
  return db
    .selectFrom('identity.session as s')
    .select(['s.id', 's.browser', 's.method', 's.created_at', 's.seen_at', 's.ends_at', 's.appointment'])
    .select(sql<boolean>`coalesce(s.stepped_up_at > clock_timestamp() - interval '10 minutes', false)`.as('fresh'))
    .where('s.account', '=', account)
    .where(IS_LIVE)
    .orderBy('s.seen_at', 'desc')
    .execute();
}

/** Whose session it is and whether it is still open; undefined for one that is not there. */
export async function findSessionTarget(db: Database, id: string) {
  return db
    .selectFrom('identity.session as s')
    .select(['s.account', sql<'open' | 'over'>`case when ${IS_LIVE} then 'open' else 'over' end`.as('state')])
    .where('s.id', '=', id)
    .executeTakeFirst();
}

/** Whose passkey it is; undefined for one that is not there. */
export async function findPasskeyTarget(db: Database, id: string) {
  return db.selectFrom('identity.passkey').select('account').where('id', '=', id).executeTakeFirst();
}

/** What the account can prove itself with, without any secret. Read as the gatekeeper. */
export async function readMeans(db: Database, account: string) {
  const { kind, demo } = await db
    .selectFrom('identity.account')
    .select(['kind', 'demo'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  const installation = await db.selectFrom('platform.installation').select('mode').executeTakeFirst();
  const passkeys = await listPasskeys(db, account);
  const password = await findPassword(db, account);
  const totp = await findTotp(db, account);
  const confirmed = totp?.confirmed_at ?? null;
  const means: Means = {
    staff: kind !== 'applicant',
    passkeys: passkeys.length,
    password: password !== undefined,
    totp: confirmed !== null,
    federations: (await listFederations(db, account)).length,
    trial: demo && installation?.mode === 'trial',
  };
  return {
    means,
    passkeys: passkeys.map(({ id, name, backed_up, created_at, last_used_at }) => ({
      id,
      name,
      copied: backed_up,
      addedAt: created_at,
      lastUsedAt: last_used_at,
    })),
    passwordChangedAt: password?.changed_at ?? null,
    totpConfirmedAt: confirmed,
    recoveryCodes: await countRecoveryCodes(db, account),
  };
}
