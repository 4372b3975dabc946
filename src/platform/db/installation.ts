import type pg from 'pg';
import { ROLES, withClient } from './roles.ts';

/** What a database is for, said once at its first start. */
export interface Installation {
  readonly id: string;
  readonly mode: 'trial' | 'production';
  /** Made of the key that seals credentials, at the first start. */
  readonly keysCheck: string | null;
}

/** The installation of a database, or null when none was made yet. Asked as the owner, before anything is changed. */
export async function findInstallation(migrator: pg.ClientConfig): Promise<Installation | null> {
  return withClient(migrator, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'platform' and c.relname = 'installation'`,
    );
    if (rowCount === 0) return null;
    await client.query('begin read only');
    await client.query(`set local role ${ROLES.owner}`);
    const { rows } = await client.query<Installation>(
      'select id, mode, keys_check as "keysCheck" from platform.installation',
    );
    return rows[0] ?? null;
  });
}

/** The installation of a database, made now when there is none; of starters that arrive together the first one decides. */
export async function ensureInstallation(
  operator: pg.Pool,
  mode: Installation['mode'],
  keysCheck: string | null = null,
): Promise<Installation> {
  await operator.query('insert into platform.installation (mode, keys_check) values ($1, $2) on conflict do nothing', [
    mode,
    keysCheck,
  ]);
  const { rows } = await operator.query<Installation>(
    'select id, mode, keys_check as "keysCheck" from platform.installation',
  );
  const [installation] = rows;
  if (installation === undefined) throw new Error('The installation is not to be seen.');
  return installation;
}
