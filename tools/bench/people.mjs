// A PostgreSQL of the benchmark's own, with people who have sessions, as the tests have it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openGatekeeper } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { ensureDatabase, ensureRoles, prepareDatabase, ROLES, rolePassword, withClient } from '#platform/db/roles.ts';
import { startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';

/** Starts it, migrated and empty; `stop` leaves nothing behind. */
export async function ownPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'rihla-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, say: () => undefined });
  const administrator = { ...postgres.connection };
  const names = Object.entries(ROLES).filter(([name]) => name !== 'owner');
  const passwords = Object.fromEntries(names.map(([name, role]) => [name, rolePassword(administrator.password, role)]));
  await ensureRoles(administrator, passwords);
  await ensureDatabase(administrator, 'bench');
  const own = { ...administrator, database: 'bench' };
  await prepareDatabase(own);
  const as = (name) => ({ ...own, user: ROLES[name], password: passwords[name] });
  await migrate(as('migrator'));
  const app = openDatabase({ ...as('app'), max: 32 });
  const gate = openGatekeeper(as('gatekeeper'));
  return {
    db: app.db,
    gatekeeper: gate.gatekeeper,
    administrator: own,
    async stop() {
      await app.close();
      await gate.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const NAME = { fr: 'Essai', ar: 'تجربة', en: 'Bench' };

/** Officers of one unit, each with a live session: what the gate needs of an actor. */
export async function createOfficers(administrator, count, role = 'administrator') {
  return withClient(administrator, async (client) => {
    await client.query(
      "insert into identity.organisation (id, ordinal, name, kind, aliases, sources) values ('bench', 0, $1, 'ministry', '{}', '{}')",
      [NAME],
    );
    await client.query(
      "insert into identity.territory (code, ordinal, kind, parent, name, is_office) values ('MA', 0, 'country', null, $1, false)",
      [NAME],
    );
    const { rows } = await client.query(
      "insert into identity.unit (organisation, territory, name) values ('bench', 'MA', $1) returning id",
      [NAME],
    );
    const unit = rows[0].id;
    const officers = [];
    for (let number = 0; number < count; number += 1) {
      const token = randomBytes(32);
      const { rows: made } = await client.query(
        `with account as (insert into identity.account (kind, reference, name) values ('staff', $1, 'Agent fictif') returning id),
         appointment as (
           insert into identity.appointment (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
           select id, $2, $3, 'bench', 'MA', false, current_date - 1, current_date + 365, 'Mesure' from account returning id, account),
         session as (
           insert into identity.session (account, token_hash, method, appointment, browser, idle_seconds, ends_at)
           select account, sha256($4), 'passkey', id, 'bench', 3600, now() + interval '12 hours' from appointment
           returning id, account)
         select account, id as session from session`,
        [`BENCH${number}`, role, unit, token],
      );
      const { account, session } = made[0];
      officers.push({
        kind: 'person',
        token,
        account,
        session,
        name: 'Agent fictif',
        staff: true,
        role,
        heads: false,
        unit,
      });
    }
    return officers;
  });
}
