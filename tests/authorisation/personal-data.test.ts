import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { personalDataRegister } from '#portal';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';

let database: FreshDatabase;
/** Every column of our schemas, as the database has it. */
let columns: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  database = await freshDatabase('empty');
  const { rows } = await withClient(database.administrator, (client) =>
    client.query<{ name: string; columns: string[] }>(`
      select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attname) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema)'
      group by 1`),
  );
  columns = new Map(rows.map((row) => [row.name, row.columns]));
});

afterAll(() => database.close());

const declared = personalDataRegister.processings.flatMap(({ tables }) => Object.entries(tables));

describe('the register of personal data (law 09-08)', () => {
  it('speaks of every table once: with its personal columns, or as one that says nothing of anybody', () => {
    const named = [...declared.map(([table]) => table), ...personalDataRegister.nothingPersonal].sort();
    expect(named).toEqual([...columns.keys()].sort());
  });

  it.each(declared)('speaks of every column of %s', (table, classes) => {
    expect(Object.keys(classes).sort()).toEqual([...(columns.get(table) ?? [])].sort());
  });

  it('says what a whole row is for: no table of persons is without a class', () => {
    const empty = declared.filter(([, classes]) => Object.values(classes).every((kind) => kind === null));
    expect(empty).toEqual([]);
  });

  it('has row-level security, forced, on every table that people are read from', async () => {
    const open = new Set(['observatory.figure_import', 'observatory.ruling']);
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relrowsecurity and c.relforcerowsecurity`.execute(database.db);
    const secured = new Set(rows.map(({ name }) => name));
    expect(declared.map(([table]) => table).filter((table) => !secured.has(table) && !open.has(table))).toEqual([]);
  });
});
