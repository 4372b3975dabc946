import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * Six roles, so that a fault in one place cannot become power in another: `rihla_owner` owns everything and cannot sign
 * in, `rihla_migrator` may become it, `rihla_app` has only what each migration grants, `rihla_gatekeeper` alone reads what
 * people prove themselves with, `rihla_matcher` compares persons beyond the reach of the one who asks and may else what
 * rihla_app may, `rihla_operator` acts for who runs the program and may what rihla_app may.
 */
export const ROLES = {
  owner: 'rihla_owner',
  migrator: 'rihla_migrator',
  app: 'rihla_app',
  gatekeeper: 'rihla_gatekeeper',
  matcher: 'rihla_matcher',
  operator: 'rihla_operator',
} as const;

/** The roles under which Rihla serves, each in a pool of its own: none is ever changed within a session. */
export const SERVING = ['app', 'gatekeeper', 'matcher', 'operator'] as const;
export type ServingRole = (typeof SERVING)[number];

/** With which passwords roles may sign in; a role without one may not. */
export type RolePasswords = Readonly<Partial<Record<'migrator' | ServingRole, string>>>;

/** A role's password, derived from a secret so that several processes agree without storing a second one. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`rihla role ${role}`).digest('base64url');
}

/** The passwords of all roles that may sign in. */
export function rolePasswords(secret: string): Required<RolePasswords> {
  return {
    migrator: rolePassword(secret, ROLES.migrator),
    app: rolePassword(secret, ROLES.app),
    gatekeeper: rolePassword(secret, ROLES.gatekeeper),
    matcher: rolePassword(secret, ROLES.matcher),
    operator: rolePassword(secret, ROLES.operator),
  };
}

/**
 * Creates the roles that are missing and lets those sign in that have a password. Without `passwords` the administrator
 * lends its session to all; without one for the migrator, to the owner, as whom migrations run.
 */
export async function ensureRoles(administrator: pg.ClientConfig, passwords: RolePasswords | null): Promise<void> {
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
    await grant(client, ROLES.app, ROLES.matcher);
    await grant(client, ROLES.app, ROLES.operator);
    if (passwords === null)
      await lend(client, [ROLES.owner, ROLES.app, ROLES.gatekeeper, ROLES.matcher, ROLES.operator]);
    else if (passwords.migrator === undefined) await lend(client, [ROLES.owner]);
    else await grant(client, ROLES.owner, ROLES.migrator);
    for (const name of ['migrator', ...SERVING] as const) {
      const password = passwords?.[name];
      if (password === undefined) continue;
      await client.query(`alter role ${ROLES[name]} login password ${pg.escapeLiteral(scramVerifier(password))}`);
    }
    await client.query('commit');
  });
}

/** Only when it is missing: an administrator may be given roles that it cannot pass on. */
async function grant(client: pg.Client, role: string, to: string): Promise<void> {
  const { rows } = await client.query<{ held: boolean }>("select pg_has_role($1, $2, 'usage') as held", [to, role]);
  if (rows[0]?.held !== true) await client.query(`grant ${role} to ${to}`);
}

async function lend(client: pg.Client, roles: readonly string[]): Promise<void> {
  // From 16 on, whoever creates a role belongs to it and yet may not become it until granted so.
  const { rows: versions } = await client.query<{ number: number }>(
    "select current_setting('server_version_num')::int as number",
  );
  const right = (versions[0]?.number ?? 0) >= 160_000 ? 'set' : 'member';
  for (const role of roles) {
    const { rows } = await client.query<{ held: boolean }>('select pg_has_role($1, $2) as held', [role, right]);
    if (rows[0]?.held !== true) await client.query(`grant ${role} to current_user`);
  }
}

/** What PostgreSQL keeps of a password (RFC 5803). Made here, so that the password stands in no statement and no log. */
function scramVerifier(password: string): string {
  const [salt, iterations] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyed = (label: string) => createHmac('sha256', salted).update(label).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}

/** Creates the database when it is missing, owned by the owner role. */
export async function ensureDatabase(administrator: pg.ClientConfig, name: string): Promise<void> {
  await withClient(administrator, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`create database ${pg.escapeIdentifier(name)} owner ${ROLES.owner} template template0`);
  });
}

/** Lets the owner role create schemas in this database, the serving roles reach it, and nobody create anything in `public`. */
export async function prepareDatabase(administrator: pg.ClientConfig): Promise<void> {
  await withClient(administrator, async (client) => {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('rihla database'))");
    const { rows } = await client.query<{ name: string; ready: boolean; temporary: boolean }>(
      `select current_database() as name, has_database_privilege('${ROLES.owner}', current_database(), 'create') as ready,
         has_database_privilege('${ROLES.app}', current_database(), 'temporary') as temporary`,
    );
    const name = pg.escapeIdentifier(rows[0]?.name ?? '');
    if (rows[0]?.ready === false) await client.query(`grant create on database ${name} to ${ROLES.owner}`);
    // Everybody may make temporary tables by default: the application has only what migrations grant.
    if (rows[0]?.temporary === true) await client.query(`revoke temporary on database ${name} from public`);
    // Where not everybody may connect.
    const { rows: shut } = await client.query<{ role: string }>(
      "select role from unnest($1::text[]) as role where not has_database_privilege(role, current_database(), 'connect')",
      [SERVING.map((role) => ROLES[role])],
    );
    for (const { role } of shut) await client.query(`grant connect on database ${name} to ${role}`);
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
