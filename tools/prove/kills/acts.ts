import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newAccountReference } from '#platform/crypto/account-reference.ts';
import { tokenHash } from '#platform/crypto/tokens.ts';
import { withClient } from '#platform/db/roles.ts';

/** The acts that are killed, by the names of their commands. */
export const ACTS = ['create-unit', 'invite-staff', 'appoint-staff', 'end-appointment'] as const;
export type ActName = (typeof ACTS)[number];

/** A form to be sent, with all that it needs. */
export interface Form {
  readonly act: ActName;
  readonly key: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Where a browser is sent when it is done; null for a page that shows a link once. */
  readonly leadsTo: string | null;
}

/** How the row of each act is found by the key of the request, and under which type the journal names it. */
export const TRACES: Readonly<Record<ActName, { readonly rows: string; readonly type: string }>> = {
  'create-unit': {
    rows: "select right(name ->> 'fr', 36) as key, id, xmin::text as xid from identity.unit where name ->> 'fr' like 'Killed %'",
    type: 'unit',
  },
  'invite-staff': {
    rows: `select right(basis, 36) as key, id, xmin::text as xid, encode(token_hash, 'hex') as link
      from identity.invitation where basis like 'Killed %'`,
    type: 'invitation',
  },
  'appoint-staff': {
    rows: "select right(basis, 36) as key, id, xmin::text as xid from identity.appointment where basis like 'Killed %'",
    type: 'appointment',
  },
  'end-appointment': {
    rows: "select right(end_basis, 36) as key, id, xmin::text as xid from identity.appointment where end_basis like 'Killed %'",
    type: 'appointment',
  },
};

/** Whoever acts: an administrator who is signed in, with a proof of identity that stays fresh. */
export interface Administrator {
  readonly account: string;
  readonly cookie: string;
}

export interface World {
  readonly administrators: readonly Administrator[];
  /** A form for a new act, on people and units that no other act is about. */
  form(act: ActName): Form;
  /** Puts more people there, so that the next acts have somebody to be about. */
  stockUp(): Promise<void>;
}

const NAME = { fr: 'Unité des essais', ar: 'وحدة الاختبار', en: 'Test unit' };
/** More than one round takes. */
const LEAST = 1_000;
const BATCH = 2_000;

/** Administrators of one organisation of the country pack, and people whom they may appoint, put there by the superuser. */
export async function makeWorld(administrator: pg.ClientConfig, count: number): Promise<World> {
  const place = await withClient(administrator, async (client) => {
    const { rows } = await client.query<{ organisation: string; territory: string; unit: string }>(
      `insert into identity.unit (organisation, territory, name)
       select (select id from identity.organisation order by ordinal limit 1), code, $1
       from identity.territory where kind = 'country'
       returning organisation, territory, id as unit`,
      [NAME],
    );
    const [made] = rows;
    if (made === undefined) throw new Error('The country pack names no country.');
    return made;
  });
  const administrators = await Promise.all(
    Array.from({ length: count }, () => addAdministrator(administrator, place.unit)),
  );
  const unused: { readonly account: string; readonly appointment: string }[] = [];
  const [today, later] = [dayFromNow(0), dayFromNow(200)];

  return {
    administrators,
    form(act) {
      const key = randomUUID();
      const basis = `Killed ${key}`;
      switch (act) {
        case 'create-unit':
          return {
            act,
            key,
            path: '/units/new',
            fields: {
              organisation: place.organisation,
              territory: place.territory,
              'name-fr': basis,
              'name-ar': `تجربة ${key}`,
              'name-en': `Trial ${key}`,
            },
            leadsTo: '/units?done=created',
          };
        case 'invite-staff':
          return {
            act,
            key,
            path: '/people/invite',
            fields: { ...appointment('counter-officer'), name: `Agent ${key}`, email: '', language: 'fr', basis },
            leadsTo: null,
          };
        case 'appoint-staff': {
          const { account } = take();
          return {
            act,
            key,
            path: `/people/${account}/appoint`,
            fields: { ...appointment('publisher'), basis },
            leadsTo: `/people/${account}?done=appointed`,
          };
        }
        case 'end-appointment': {
          const { account, appointment: held } = take();
          return {
            act,
            key,
            path: `/people/${account}/appointments/${held}/end`,
            fields: { basis },
            leadsTo: `/people/${account}?done=ended`,
          };
        }
      }
    },
    async stockUp() {
      if (unused.length < LEAST) unused.push(...(await addPeople(administrator, place.unit)));
    },
  };

  function take() {
    const next = unused.pop();
    if (next === undefined) throw new Error('There is nobody left to appoint.');
    return next;
  }

  function appointment(role: string): Readonly<Record<string, string>> {
    return { role, unit: place.unit, ...dateFields('startsOn', today), ...dateFields('endsOn', later) };
  }
}

async function addAdministrator(administrator: pg.ClientConfig, unit: string): Promise<Administrator> {
  const token = randomBytes(32);
  return withClient(administrator, async (client) => {
    const { rows } = await client.query<{ account: string }>(
      `with account as (insert into identity.account (kind, reference, name) values ('staff', $1, 'Administrateur fictif') returning id),
       appointment as (${APPOINT("'administrator'", '$2')} returning id, account)
       insert into identity.session
         (account, token_hash, method, appointment, browser, idle_seconds, ends_at, stepped_up_at)
       select account, $3, 'passkey', id, 'Essai', 86400, now() + interval '1 day', now() + interval '1 day' from appointment
       returning account`,
      [newAccountReference(), unit, tokenHash(token)],
    );
    return { account: rows[0]?.account ?? '', cookie: `__Host-rihla=${token.toString('base64url')}` };
  });
}

async function addPeople(administrator: pg.ClientConfig, unit: string) {
  const references = Array.from({ length: BATCH }, newAccountReference);
  const { rows } = await withClient(administrator, (client) =>
    client.query<{ account: string; appointment: string }>(
      `with account as (
         insert into identity.account (kind, reference, name) select 'staff', reference, 'Agent fictif' from unnest($1::text[]) as reference
         returning id),
       appointment as (${APPOINT("'counter-officer'", '$2')} returning id, account)
       select account, id as appointment from appointment`,
      [references, unit],
    ),
  );
  return rows;
}

const APPOINT = (role: string, unit: string) => `
  insert into identity.appointment (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
  select account.id, ${role}, u.id, u.organisation, u.territory, u.sealed, current_date - 1, current_date + 365, 'Stock'
  from account, identity.unit u where u.id = ${unit}`;

function dayFromNow(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

function dateFields(name: string, date: Date): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day };
}
