import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Scope } from './expected.ts';

export const PLACES: Readonly<
  Record<Exclude<Scope, 'self'>, { organisation: string; territory: string; sealed: boolean }>
> = {
  own: { organisation: 'interior-ministry', territory: '04.421', sealed: false },
  sibling: { organisation: 'interior-ministry', territory: '04.441', sealed: false },
  parent: { organisation: 'interior-ministry', territory: '04', sealed: false },
  other: { organisation: 'health-ministry', territory: '04.421', sealed: false },
  sealed: { organisation: 'interior-ministry', territory: '04.421', sealed: true },
};

/** Somebody, or something, that an act is about. */
export interface Object {
  readonly account: string;
  readonly appointment: string;
  readonly invitation: string;
  readonly session: string;
  readonly unit: string;
}

export interface World {
  readonly units: Readonly<Record<Exclude<Scope, 'self'>, string>>;
  /** A new object in a unit of the scope, in a state. */
  make(scope: Exclude<Scope, 'self'>, state: string): Promise<Object>;
  /** Changes with anything that the acts of the matrix could change. */
  snapshot(): Promise<string>;
  readonly client: pg.Client;
}

/** Units at every scope around one, and a way to put people in them. The client is the superuser's. */
export async function createWorld(client: pg.Client): Promise<World> {
  const names = { fr: 'Unité', ar: 'وحدة', en: 'Unit' };
  const units: Record<string, string> = {};
  for (const [scope, { organisation, territory, sealed }] of Object.entries(PLACES)) {
    const id = randomUUID();
    await client.query(
      'insert into identity.unit (id, organisation, territory, name, sealed) values ($1, $2, $3, $4, $5)',
      [id, organisation, territory, names, sealed],
    );
    units[scope] = id;
  }
  const unitOf = (scope: Exclude<Scope, 'self'>) => units[scope] ?? '';
  return {
    units: {
      own: unitOf('own'),
      sibling: unitOf('sibling'),
      parent: unitOf('parent'),
      other: unitOf('other'),
      sealed: unitOf('sealed'),
    },
    client,
    make: (scope, state) => make(client, unitOf(scope), state),
    async snapshot() {
      const { rows } = await client.query<{ text: string }>(`
        select (select string_agg(id::text || state, ',' order by id) from identity.account)
          || (select string_agg(id::text || coalesce(ended_at::text, ''), ',' order by id) from identity.appointment)
          || coalesce((select string_agg(id::text || coalesce(withdrawn_at::text, ''), ',' order by id) from identity.invitation), '')
          || (select string_agg(id::text || coalesce(ended_at::text, ''), ',' order by id) from identity.session)
          || (select count(*) from identity.unit) || (select count(*) from audit.checkpoint) as text`);
      return createHash('sha256')
        .update(rows[0]?.text ?? '')
        .digest('hex');
    },
  };
}

async function make(client: pg.Client, unit: string, state: string): Promise<Object> {
  const [account, appointment, invitation, session] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await client.query(
    `insert into identity.account (id, kind, reference, name, state) values ($1, 'staff', $2, 'Cible fictive', $3)`,
    [account, randomUUID(), state === 'disabled' ? 'disabled' : 'active'],
  );
  await client.query(
    `insert into identity.appointment
       (id, account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis, ended_at, end_basis)
     select $1, $2, 'counter-officer', u.id, u.organisation, u.territory, u.sealed, current_date - 10, current_date + 300,
       'Décision d’essai', case when $4 then now() end, case when $4 then 'Fin d’essai' end
     from identity.unit u where u.id = $3`,
    [appointment, account, unit, state === 'ended'],
  );
  await client.query(
    `insert into identity.invitation (id, kind, token_hash, name, role, unit, organisation, territory, sealed, starts_on, ends_on,
       basis, expires_at, withdrawn_at)
     select $1, 'appointment', $2, 'Invitée fictive', 'counter-officer', u.id, u.organisation, u.territory, u.sealed,
       current_date, current_date + 300, 'Décision d’essai', now() + interval '7 days', case when $4 then now() end
     from identity.unit u where u.id = $3`,
    [invitation, randomBytes(32), unit, state === 'withdrawn'],
  );
  await client.query(
    `insert into identity.session (id, account, token_hash, method, appointment, browser, idle_seconds, ends_at)
     values ($1, $2, $3, 'passkey', $4, 'Essai', 3600, now() + interval '12 hours')`,
    [session, account, randomBytes(32), appointment],
  );
  return { account, appointment, invitation, session, unit };
}
