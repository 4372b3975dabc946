// What the journal costs: the same act and the same read through the gate, with its entry and without, by 1 to 32 clients.
import { z } from 'zod';
import { command, query } from '#platform/access/gate.ts';
import { withClient } from '#platform/db/roles.ts';
import { createOfficers, ownPostgres } from './people.mjs';
import { machine, percentile, publish, table } from './table.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const CLIENTS = [1, 2, 4, 8, 16, 32];

const rule = [{ roles: ['administrator'], purpose: 'administration', scope: 'all' }];

/** An act as small as acts come: one row. */
const openUnit = command({
  name: 'bench-act',
  permission: rule,
  input: z.object({}),
  run: (tx) =>
    tx
      .insertInto('identity.unit')
      .values({ organisation: 'bench', territory: 'MA', name: JSON.stringify({ fr: 'u', ar: 'u', en: 'u' }) })
      .execute(),
  changesContent: false,
  journal: () => ({ objects: [{ type: 'unit', id: '00000000-0000-0000-0000-000000000000' }] }),
});

const readPeople = query({
  name: 'bench-read',
  permission: rule,
  run: (db) => db.selectFrom('identity.account').select(['id', 'name']).limit(10).execute(),
  journal: (_input, people) => ({ objects: people.map(({ id }) => ({ type: 'account', id })) }),
});

const server = await ownPostgres();
const rows = [];
try {
  const officers = await createOfficers(server.administrator, 32);
  for (const [what, gate] of [
    ['act', openUnit],
    ['read', readPeople],
  ]) {
    for (const clients of CLIENTS) {
      const off = await withoutJournal(() => measure(gate, officers.slice(0, clients)));
      const on = await measure(gate, officers.slice(0, clients));
      rows.push([what, clients, ...cells(off), ...cells(on), `${Math.round((100 * on.perSecond) / off.perSecond)} %`]);
    }
  }
  const size = await entries();
  publish('journal', [
    '# Journal',
    '',
    `One act (a row inserted) and one read (ten people) through the gate: who acts, row-level security, the entry in the journal.`,
    `"off" is the same with a journal function that writes nothing. ${SECONDS} seconds a line after a warm-up of one; times in milliseconds.`,
    `Clients, gate and the embedded PostgreSQL (fsync on) share the machine: ${machine()}; 32 lanes; memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB.`,
    '',
    ...table(
      ['What', 'Clients', 'off, per second', 'p50', 'p95', 'p99', 'on, per second', 'p50', 'p95', 'p99', 'on / off'],
      rows,
    ),
    '',
    `${size.count.toLocaleString('en')} entries were written; each takes ${size.bytes} bytes in PostgreSQL, indexes included.`,
  ]);
} finally {
  await server.stop();
}

function cells({ perSecond, times }) {
  return [Math.round(perSecond), ...[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(2))];
}

async function measure(gate, officers) {
  await run(gate, officers, 1_000);
  return run(gate, officers, SECONDS * 1_000);
}

async function run(gate, officers, milliseconds) {
  const times = [];
  const began = performance.now();
  const until = began + milliseconds;
  await Promise.all(
    officers.map(async (officer) => {
      while (performance.now() < until) {
        const start = performance.now();
        await gate.execute(server.db, officer, {});
        times.push(performance.now() - start);
      }
    }),
  );
  return { times, perSecond: times.length / ((performance.now() - began) / 1_000) };
}

/** Puts a function that writes nothing in the place of the journal's, and the true one back afterwards. */
async function withoutJournal(work) {
  const signature = 'audit.append(text, text, jsonb, jsonb, jsonb, uuid)';
  const definition = await withClient(server.administrator, async (client) => {
    const { rows: found } = await client.query(`select pg_get_functiondef('${signature}'::regprocedure) as text`);
    await client.query(`create or replace function audit.append(
        entry_kind text, entry_act text, objects jsonb, changed jsonb, detail jsonb, expected_account uuid)
      returns table (lane integer, seq bigint) language sql volatile security definer as 'select 0, 0::bigint'`);
    return found[0].text;
  });
  const result = await work();
  await withClient(server.administrator, (client) => client.query(definition));
  return result;
}

async function entries() {
  return withClient(server.administrator, async (client) => {
    const { rows: found } = await client.query(`select count(*)::int as count,
      (pg_total_relation_size('audit.entry') / greatest(count(*), 1))::int as bytes from audit.entry`);
    return found[0];
  });
}
