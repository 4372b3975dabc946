import { sql } from 'kysely';
import type { Language } from '#lib/localised.ts';
import { newToken, tokenHash } from '#platform/crypto/tokens.ts';
import type { Tx } from '#platform/db/database.ts';

interface Offer {
  /** Null for an appointment: the account comes with its acceptance. */
  readonly account: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  readonly unit: string;
  /** Null for who only enrols anew. */
  readonly appointment: {
    readonly role: string;
    readonly headsUnit: boolean;
    readonly startsOn: string;
    readonly endsOn: string;
  } | null;
  readonly basis: string;
  readonly invitedBy: string | null;
  readonly hours: number;
}

/** Makes a link that may be used once; its secret is returned and kept nowhere. */
export async function addInvitation(tx: Tx, offer: Offer): Promise<{ readonly id: string; readonly token: string }> {
  const { appointment } = offer;
  const token = newToken();
  // Row-level security shows no secret of a link: what was written is named before, not read back.
  const { id } = await tx.selectNoFrom(sql<string>`gen_random_uuid()`.as('id')).executeTakeFirstOrThrow();
  await tx
    .insertInto('identity.invitation')
    .columns([
      'id',
      'kind',
      'token_hash',
      'account',
      'name',
      'email',
      'language',
      'role',
      'unit',
      'organisation',
      'territory',
      'sealed',
      'heads_unit',
      'starts_on',
      'ends_on',
      'basis',
      'invited_by',
      'expires_at',
    ])
    .expression((eb) =>
      eb
        .selectFrom('identity.unit as u')
        .select([
          sql<string>`${id}::uuid`.as('id'),
          sql<string>`${appointment === null ? 'renewal' : 'appointment'}`.as('kind'),
          sql<Buffer>`${tokenHash(token)}::bytea`.as('token_hash'),
          sql<string | null>`${offer.account}::uuid`.as('account'),
          sql<string>`${offer.name}`.as('name'),
          sql<string | null>`${offer.email}`.as('email'),
          sql<string>`${offer.language}`.as('language'),
          sql<string | null>`${appointment?.role ?? null}`.as('role'),
          'u.id as unit',
          'u.organisation',
          'u.territory',
          'u.sealed',
          sql<boolean>`${appointment?.headsUnit ?? false}::boolean`.as('heads_unit'),
          sql<string | null>`${appointment?.startsOn ?? null}::date`.as('starts_on'),
          sql<string | null>`${appointment?.endsOn ?? null}::date`.as('ends_on'),
          sql<string>`${offer.basis}`.as('basis'),
          sql<string | null>`${offer.invitedBy}::uuid`.as('invited_by'),
          sql<Date>`clock_timestamp() + make_interval(hours => ${offer.hours})`.as('expires_at'),
        ])
        .where('u.id', '=', offer.unit),
    )
    .executeTakeFirstOrThrow();
  return { id, token };
}

/** @returns false when it was no longer open */
export async function withdrawInvitation(tx: Tx, id: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.invitation')
    .set({ withdrawn_at: sql`clock_timestamp()`, withdrawn_by: by })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Of two links that open the same account, only the last is to be used. */
export async function withdrawRenewals(tx: Tx, account: string, by: string): Promise<void> {
  await tx
    .updateTable('identity.invitation')
    .set({ withdrawn_at: sql`clock_timestamp()`, withdrawn_by: by })
    .where('account', '=', account)
    .where('kind', '=', 'renewal')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}
