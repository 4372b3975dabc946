import { randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '#platform/access/roles.ts';
import { newAccountReference } from '#platform/crypto/account-reference.ts';
import { tokenHash } from '#platform/crypto/tokens.ts';
import { withClient } from '#platform/db/roles.ts';
import type { FreshDatabase } from './database.ts';

interface Wanted {
  /** Nobody appoints an applicant, and null is staff whose appointments have all ended. */
  readonly role: Role | null;
  /** Follows from the role unless said. */
  readonly kind?: 'staff' | 'applicant';
  readonly name?: string;
  readonly organisation?: string;
  readonly territory?: string;
  /** An existing unit; a new one unless said. */
  readonly unit?: string;
  readonly heads?: boolean;
  readonly sealed?: boolean;
  readonly everyOrganisation?: boolean;
  readonly demo?: boolean;
  /** Whether their session counts as freshly proven. */
  readonly steppedUp?: boolean;
}

export interface SomebodySignedIn {
  readonly account: string;
  readonly session: string;
  readonly appointment: string | null;
  readonly unit: string | null;
  readonly token: Buffer;
  /** For the header `cookie`. */
  readonly cookie: string;
}

/**
 * Somebody with a unit, an appointment and a session, put there by the superuser: for tests of what they may then do.
 * The database is one of the template with the Moroccan pack, whose organisations and territories they work in.
 */
export async function createPerson(
  { administrator }: Pick<FreshDatabase, 'administrator'>,
  wanted: Wanted,
): Promise<SomebodySignedIn> {
  const { role } = wanted;
  const kind = wanted.kind ?? (role === 'applicant' ? 'applicant' : 'staff');
  const account = randomUUID();
  await withClient(administrator, (client) =>
    client.query(
      'insert into identity.account (id, kind, reference, name, email, demo) values ($1, $2, $3, $4, $5, $6)',
      [
        account,
        kind,
        newAccountReference(),
        wanted.name ?? `Personne ${account.slice(0, 8)}`,
        `${account.slice(0, 8)}@example.org`,
        wanted.demo ?? false,
      ],
    ),
  );
  if (role === null || kind === 'applicant') {
    const opened = await openSessionOf({ administrator }, { ...wanted, account });
    return { account, appointment: null, unit: null, ...opened };
  }
  const unit = wanted.unit ?? (await createUnit({ administrator }, wanted));
  const appointment = await appoint({ administrator }, { account, role, unit, heads: wanted.heads ?? false });
  const opened = await openSessionOf({ administrator }, { ...wanted, account, appointment });
  return { account, appointment, unit, ...opened };
}

async function createUnit(
  { administrator }: Pick<FreshDatabase, 'administrator'>,
  wanted: Pick<Wanted, 'organisation' | 'territory' | 'sealed' | 'everyOrganisation'>,
): Promise<string> {
  const {
    organisation = 'interior-ministry',
    territory = '04.421',
    sealed = false,
    everyOrganisation = false,
  } = wanted;
  const id = randomUUID();
  const name = { fr: 'Unité d’essai', ar: 'وحدة تجريبية', en: 'Test unit' };
  await withClient(administrator, (client) =>
    client.query(
      `insert into identity.unit (id, organisation, territory, name, sealed, every_organisation)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, organisation, territory, name, sealed, everyOrganisation],
    ),
  );
  return id;
}

/** Appoints somebody, for a year from yesterday. */
export async function appoint(
  { administrator }: Pick<FreshDatabase, 'administrator'>,
  wanted: { readonly account: string; readonly role: Role; readonly unit: string; readonly heads?: boolean },
): Promise<string> {
  const id = randomUUID();
  await withClient(administrator, (client) =>
    client.query(
      `insert into identity.appointment
         (id, account, role, unit, organisation, territory, sealed, heads_unit, starts_on, ends_on, basis)
       select $1, $2, $3, u.id, u.organisation, u.territory, u.sealed, $5, current_date - 1, current_date + 365,
         'Décision d’essai n° 1'
       from identity.unit u where u.id = $4`,
      [id, wanted.account, wanted.role, wanted.unit, wanted.heads ?? false],
    ),
  );
  return id;
}

/** Another browser in which somebody is signed in. */
export async function openSessionOf(
  { administrator }: Pick<FreshDatabase, 'administrator'>,
  wanted: {
    readonly account: string;
    readonly appointment?: string | null;
    readonly steppedUp?: boolean;
    readonly browser?: string;
  },
): Promise<Pick<SomebodySignedIn, 'session' | 'token' | 'cookie'>> {
  const session = randomUUID();
  const token = randomBytes(32);
  await withClient(administrator, (client) =>
    client.query(
      `insert into identity.session
         (id, account, token_hash, method, appointment, browser, idle_seconds, ends_at, stepped_up_at)
       values ($1, $2, $3, 'passkey', $4, $5, 3600, now() + interval '12 hours', case when $6 then now() end)`,
      [
        session,
        wanted.account,
        tokenHash(token),
        wanted.appointment ?? null,
        wanted.browser ?? 'Chromium, Linux',
        wanted.steppedUp ?? false,
      ],
    ),
  );
  return { session, token, cookie: `__Host-rihla=${token.toString('base64url')}` };
}
