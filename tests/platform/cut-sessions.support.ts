// Run as a process of its own: what a session that is cut does to a process is whether it still runs.
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '#platform/db/database.ts';

const { PGHOST = '', PGPORT = '', PGUSER = '', PGPASSWORD = '', PGDATABASE = '' } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'rihla-cut-'));
const sockets = new Set<Socket>();

/** Stands between the program and PostgreSQL, as a network does. */
const between = createServer((near) => {
  const far = connect(join(PGHOST, `.s.PGSQL.${PGPORT}`));
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    sockets.add(one);
    one.on('error', () => undefined);
    one.on('close', () => other.destroy());
    one.pipe(other);
  }
});

function cut(): void {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
}

await new Promise<void>((listening) => between.listen(join(folder, `.s.PGSQL.${PGPORT}`), listening));
const heard: string[] = [];
const { db, close } = openDatabase(
  { host: folder, port: Number(PGPORT), user: PGUSER, password: PGPASSWORD, database: PGDATABASE, max: 3 },
  (error) => heard.push(error.name),
);
const outcomes: string[] = [];
for (const ask of [
  () => sql`select pg_sleep(20)`.execute(db),
  () => db.transaction().execute((tx) => sql`select pg_sleep(20)`.execute(tx)),
]) {
  const asked = ask().then(
    () => 'answered',
    () => 'refused',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  cut();
  outcomes.push(await asked);
  // What comes after the cut comes before the next session.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
  outcomes.push(rows[0]?.one === 1 ? 'asked again' : 'lost');
}
await close();
between.close();
cut();
rmSync(folder, { recursive: true, force: true });
console.log(outcomes.join(', '));
