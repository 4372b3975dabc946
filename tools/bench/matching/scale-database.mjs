// A PostgreSQL of the benchmark's own with a synthetic population in it, its keys and their frequencies.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';

const THREADS = 2;
/** Keys of more records than this are counted. */
export const FREQUENT = 100;

// The register's own tables without what matching does not read.
const TABLES = `
create schema people;
create table people.match_profile (
  ordinal bigint not null, names text[] not null, birth integer, birth_precision text, sex text, birth_country text,
  birth_place text, nationalities text[] not null, documents text[] not null, phones text[] not null,
  mother text, father text);
create table people.match_key (k bigint not null, ordinal bigint not null);
create table people.match_key_frequency (k bigint primary key, df integer not null);`;

/** Given a folder, keeps the database there and uses it again. */
export async function scaleDatabase(persons, seed, folder) {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'rihla-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: place, say: () => undefined });
  const connection = { ...postgres.connection };
  const client = new pg.Client(connection);
  await client.connect();
  const times = {};
  const timed = async (name, act) => {
    const start = performance.now();
    await act();
    times[name] = (performance.now() - start) / 1000;
  };
  const { rows } = await client.query("select to_regclass('people.match_key_frequency') as there");
  if (rows[0].there === null) {
    await client.query(TABLES);
    await timed('load', () => load(connection, persons, seed));
    await client.query("set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2");
    await timed('index', async () => {
      await client.query('alter table people.match_profile add primary key (ordinal)');
      await client.query('create index match_key_k on people.match_key (k) include (ordinal)');
    });
    // First: the frequencies are then read from the index alone, in its order.
    await timed('vacuum', () => client.query('vacuum (analyze)'));
    await timed('frequencies', () =>
      client.query(
        'insert into people.match_key_frequency select k, count(*) from people.match_key group by k having count(*) > $1',
        [FREQUENT],
      ),
    );
    await client.query('analyze people.match_key_frequency');
  }
  const sizes = await client.query(`select
    pg_table_size('people.match_profile') as profile, pg_table_size('people.match_key') as key,
    pg_relation_size('people.match_key_k') as key_index, (select count(*) from people.match_key_frequency) as frequent,
    (select reltuples from pg_class where oid = 'people.match_key'::regclass) as keys`);
  return {
    connection,
    client,
    times,
    sizes: sizes.rows[0],
    async stop() {
      await client.end();
      await postgres.stop();
      if (folder === undefined) rmSync(place, { recursive: true, force: true });
    },
  };
}

function load(connection, persons, seed) {
  const slices = Array.from({ length: THREADS }, (_, thread) => ({
    from: Math.floor((persons * thread) / THREADS),
    to: Math.floor((persons * (thread + 1)) / THREADS),
  }));
  return Promise.all(
    slices.map(
      (slice) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(new URL('scale-loader.mjs', import.meta.url), {
            workerData: { connection, seed, ...slice },
          });
          worker.on('error', reject);
          worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The loading ended with ${code}.`))));
        }),
    ),
  );
}
