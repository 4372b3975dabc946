import type pg from 'pg';
import { check } from './check.ts';
import type { Cluster } from './cluster.ts';
import { signAndVerify } from './journal.ts';
import type { Wanted } from './ledger.ts';

/** A loss that was planted, and what was found of it. */
export interface Control {
  readonly planted: string;
  /** The kinds of faults that were found; none means that the checker is blind to it. */
  readonly found: readonly string[];
}

const ONE = "select id from identity.unit where name ->> 'fr' like 'Killed %' order by id limit 1";
const ITS_ENTRY = `(body::jsonb -> 'objects') @> (select jsonb_build_array(jsonb_build_object('type', 'unit', 'id', id)) from one)`;

/** Losses as a crash could leave them. Each is undone when it was looked for. */
const PLANTED: Readonly<Record<string, string>> = {
  'the row of an acknowledged act is gone': `delete from identity.unit where id = (${ONE})`,
  'its entry in the journal is gone': `with one as (${ONE}) delete from audit.entry where ${ITS_ENTRY}`,
  'its kept answer is gone':
    "delete from platform.kept_answer where key = (select key from platform.kept_answer where act = 'create-unit' limit 1)",
  'the act was done twice': `insert into identity.unit (organisation, territory, name) select organisation, territory, name from identity.unit where id = (${ONE})`,
  'the row was written by another transaction than its entry': `update identity.unit set created_at = created_at where id = (${ONE})`,
  'the kept answer names another row': `update platform.kept_answer set answer = jsonb_build_object('unit', gen_random_uuid())
    where key = (select key from platform.kept_answer where act = 'create-unit' limit 1)`,
  'the link that was shown opens nothing': `update identity.invitation set token_hash = sha256(token_hash) where basis like 'Killed %'`,
};

/** Shows that the checker sees what it is to see, and the verifier of the journal too. */
export async function runControls(
  client: pg.Client,
  wanted: readonly Wanted[],
  cluster: Cluster,
): Promise<readonly Control[]> {
  const controls: Control[] = [];
  for (const [planted, statement] of Object.entries(PLANTED)) {
    await client.query('begin');
    // Whatever refers to the row: it is all undone.
    await client.query('set local session_replication_role = replica');
    const { rowCount } = await client.query(statement);
    if (rowCount === 0) throw new Error(`Nothing could be planted: ${planted}.`);
    const faults = await check(client, wanted, null);
    await client.query('rollback');
    controls.push({ planted, found: [...new Set(faults.map(({ kind }) => kind))] });
  }
  return [...controls, await rewriteJournal(client, cluster)];
}

/** The verifier reads as others do, so this one is written, and written back. */
async function rewriteJournal(client: pg.Client, cluster: Cluster): Promise<Control> {
  const { rows } = await client.query<{ lane: number; seq: number; body: string }>(
    'select lane, seq, body from audit.entry order by at limit 1',
  );
  const [entry] = rows;
  if (entry === undefined) throw new Error('The journal is empty.');
  const write = (body: string) =>
    client.query('update audit.entry set body = $3 where lane = $1 and seq = $2', [entry.lane, entry.seq, body]);
  await write(entry.body.replace('"act"', '"act" '));
  const { fault } = await signAndVerify(cluster);
  await write(entry.body);
  const after = await signAndVerify(cluster);
  if (after.fault !== null) throw new Error(`The journal is not what it was: ${after.fault}`);
  return { planted: 'an entry of the journal was written anew', found: fault === null ? [] : ['journal'] };
}
