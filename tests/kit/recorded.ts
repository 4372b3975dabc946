import { withClient } from '#platform/db/roles.ts';
import type { FreshDatabase } from './database.ts';

/** Everything that is recorded in any table of ours, seen by who sees all, so that "nothing changed" can be said of all of it. */
export function everything({ administrator }: Pick<FreshDatabase, 'administrator'>): Promise<string> {
  return withClient(administrator, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migrations')
       order by 1`,
    );
    const dumps: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ dump: string | null }>(
        `select string_agg(t::text, E'\n' order by t::text) as dump from ${name} as t`,
      );
      dumps.push(`${name}\n${rows[0]?.dump ?? ''}`);
    }
    return dumps.join('\n');
  });
}
