import { createHmac } from 'node:crypto';
import pg from 'pg';

/**
 * Three roles, so that a fault in the application cannot become a change of the schema:
 * `rihla_owner` owns everything and cannot sign in, `rihla_migrator` may become it, `rihla_app` has only what each
 * migration grants.
 */
export const ROLES = { owner: 'rihla_owner', migrator: 'rihla_migrator', app: 'rihla_app' } as const;

/** A role's password, derived from the administrator's so that several processes agree without storing a second secret. */
export function rolePassword(administratorPassword: string, role: string): string {
  return createHmac('sha256', administratorPassword).update(`rihla role ${role}`).digest('base64url');
}

/** Creates the roles that are missing. With `passwords` they may sign in; without, the administrator lends them its session. */
export async function ensureRoles(
  administrator: pg.ClientConfig,
  passwords: { readonly migrator: string; readonly app: string } | null,
): Promise<void> {
  await withClient(administrator, async (client) => {
    // Roles belong to the whole cluster: two first starters would otherwise both try to create them.
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('rihla roles'))");
    const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
      Object.values(ROLES),
    ]);
    const present = new Set(rows.map((row) => row.rolname));
    for (const role of Object.values(ROLES)) {
      if (!present.has(role))
        await client.query(`create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls`);
    }
    if (passwords === null) {
      // From 16 on, whoever creates a role belongs to it and yet may not become it until granted so.
      const { rows: versions } = await client.query<{ number: number }>(
        "select current_setting('server_version_num')::int as number",
      );
      const right = (versions[0]?.number ?? 0) >= 160_000 ? 'set' : 'member';
      for (const role of [ROLES.owner, ROLES.app]) {
        const { rows: held } = await client.query<{ held: boolean }>('select pg_has_role($1, $2) as held', [
          role,
          right,
        ]);
        if (held[0]?.held !== true) await client.query(`grant ${role} to current_user`);
      }
    } else {
      await client.query(`grant ${ROLES.owner} to ${ROLES.migrator}`);
      for (const [role, password] of [
        [ROLES.migrator, passwords.migrator],
        [ROLES.app, passwords.app],
      ] as const) {
        await client.query(`alter role ${role} login password ${pg.escapeLiteral(password)}`);
      }
    }
    await client.query('commit');
  });
}

/** Creates the database when it is missing, owned by the owner role. */
export async function ensureDatabase(administrator: pg.ClientConfig, name: string): Promise<void> {
  await withClient(administrator, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`create database ${pg.escapeIdentifier(name)} owner ${ROLES.owner} template template0`);
  });
}

/** Lets the owner role create schemas in this database, and nobody create anything in `public`. */
export async function prepareDatabase(administrator: pg.ClientConfig): Promise<void> {
  await withClient(administrator, async (client) => {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('rihla database'))");
    const { rows } = await client.query<{ name: string; ready: boolean; temporary: boolean }>(
      `select current_database() as name, has_database_privilege('${ROLES.owner}', current_database(), 'create') as ready,
         has_database_privilege('${ROLES.app}', current_database(), 'temporary') as temporary`,
    );
    const database = rows[0];
    if (database !== undefined && !database.ready) {
      await client.query(`grant create on database ${pg.escapeIdentifier(database.name)} to ${ROLES.owner}`);
    }
    // Everybody may make temporary tables by default: the application has only what migrations grant.
    if (database?.temporary === true) {
      await client.query(`revoke temporary on database ${pg.escapeIdentifier(database.name)} from public`);
    }
    await client.query('commit');
  });
}

export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  // A server that goes away would otherwise end the process through an unhandled event.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
