import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#platform/db/roles.ts';
import { ask } from '../acceptance/http.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { answerTo, DENIED, enter, idsOf, inTransaction } from './attempts.support.ts';
import { breakJournal } from './broken-journal.support.ts';
import { type Crowd, gather } from './crowd.support.ts';
import { addressesOf, formOf, ROUTES, sayingsOf, submit } from './files-http.support.ts';
import { type Files, settleFiles } from './files-population.support.ts';
import { type FileRules, fileRulesFor } from './files-rules.support.ts';
import { type FilesWorld, filesWorld } from './files-world.support.ts';
import { randomOf, seedOfTheRun } from './random.support.ts';
import type { Acting } from './rules-in-words.support.ts';

const random = randomOf(seedOfTheRun());

/** What a campaign lays down is published: it is read without a context, and never written without one. */
const PUBLISHED = ['campaign', 'commission', 'criteria_version', 'office'].map((name) => `regularisation.${name}`);

describe('every table of files, papers and messages', () => {
  let database: FreshDatabase;
  let crowd: Crowd;
  let files: Files;
  let rules: FileRules;
  let client: pg.Client;
  let tables: readonly { readonly table: string; readonly inserts: string; readonly updates: readonly string[] }[];
  /** A row of each, as the superuser sees it. */
  const samples = new Map<string, string>();

  beforeAll(async () => {
    database = await freshDatabase();
    crowd = await gather(database, random);
    files = await withClient(database.administrator, (superuser) => settleFiles(superuser, random, crowd.population));
    rules = fileRulesFor(files, crowd.rules.reaches);
    client = new pg.Client(database.app);
    await client.connect();
    tables = await readTables();
  }, 60_000);

  afterAll(async () => {
    await Promise.all([client.end(), crowd.client.end()]);
    await database.close();
  });

  const administer = (statement: string, values: unknown[] = []) =>
    withClient(database.administrator, (superuser) => superuser.query(statement, values));

  async function readTables() {
    const { rows } = await administer(
      `select format('%s.%s', n.nspname, c.relname) as table, columns_for(c.oid, 'insert') as inserts,
         columns_for(c.oid, 'update') as updates
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('regularisation', 'documents', 'notifications') and c.relkind in ('r', 'p') and c.relrowsecurity
       order by 1`.replaceAll(
        /columns_for\(c\.oid, '(\w+)'\)/g,
        `array(select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
           and attgenerated = '' and has_column_privilege('rihla_app', c.oid, attnum, '$1') order by attnum)`,
      ),
    );
    const found = rows.map(({ table, inserts, updates }) => ({
      table: String(table),
      inserts: [inserts].flat().join(', '),
      updates: [updates].flat().map(String),
    }));
    for (const { table } of found) {
      const { rows: held } = await administer(`select to_jsonb(one)::text as row from ${table} one limit 1`);
      if (held[0] !== undefined) samples.set(table, String(held[0].row));
    }
    return found;
  }

  /** What answers or takes something here and now: nothing, when all is as it should be. */
  async function open(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { table, inserts, updates } of tables) {
      const reads = await answerTo(client, `select from ${table}`);
      if (reads !== 0 && reads !== DENIED && !PUBLISHED.includes(table)) found.push(`${table}: shows ${reads}`);
      for (const column of updates) {
        const changes = await answerTo(client, `update ${table} set ${column} = ${column}`);
        if (changes !== 0 && changes !== DENIED) found.push(`${table}: changes ${column}: ${changes}`);
      }
      const goes = await answerTo(client, `delete from ${table}`);
      if (goes !== 0 && goes !== DENIED) found.push(`${table}: deletes ${goes}`);
      const sample = samples.get(table);
      if (sample === undefined || inserts === '') continue;
      const takes = await answerTo(
        client,
        `insert into ${table} (${inserts}) select ${inserts} from jsonb_populate_record(null::${table}, $1)`,
        [sample],
      );
      // A key that is taken, or one that is missing, would say that it was let in.
      if (typeof takes === 'number' || takes.startsWith('235')) found.push(`${table}: takes a row: ${takes}`);
    }
    return found;
  }

  /** Of each part, who has most files before them: their session, and for what they act. */
  function mostConcerned(): readonly { readonly me: Acting; readonly token: Buffer; readonly session: string }[] {
    const acting = crowd.population.sessions.flatMap((session) =>
      crowd.rules.purposes.flatMap((purpose) => {
        const me = crowd.rules.acting(session, purpose);
        const token = crowd.population.tokens.get(session.id);
        const concerned =
          me !== null && (rules.part(me) !== undefined || rules.simulates(me) || rules.runsEverything(me));
        return token !== undefined && concerned ? [{ me, token, session: session.id }] : [];
      }),
    );
    const reached = (me: Acting) => files.files.filter((file) => rules.seesFile(me, file)).length;
    return [...Map.groupBy(acting, ({ me }) => me.role).values()].flatMap((alike) =>
      alike.toSorted((one, other) => reached(other.me) - reached(one.me)).slice(0, 1),
    );
  }

  it('holds something, and shows something to some of those whose it is: otherwise nothing below would prove anything', async () => {
    expect(tables.length).toBeGreaterThan(24);
    expect(tables.filter(({ table }) => !samples.has(table)).map(({ table }) => table)).toEqual([
      'regularisation.claim_attempt',
    ]);
    const shown = new Set<string>();
    for (const { me, token } of mostConcerned()) {
      await inTransaction(client, async () => {
        expect(await enter(client, token, me.purpose)).toBe(true);
        for (const { table } of tables) {
          const reads = await answerTo(client, `select from ${table}`);
          if (typeof reads === 'number' && reads > 0) shown.add(table);
        }
      });
    }
    expect(tables.filter(({ table }) => !shown.has(table)).map(({ table }) => table)).toEqual([
      'regularisation.claim_attempt',
    ]);
  });

  it('answers nothing and takes nothing without a context, nor for a visitor, nor after somebody’s transaction', async () => {
    await inTransaction(client, async () => expect(await open()).toEqual([]));
    await inTransaction(client, async () => {
      await client.query('select access.enter_visitor(null)');
      expect(await open()).toEqual([]);
    });
    for (const { me, token } of mostConcerned()) {
      for (const end of ['commit', 'rollback']) {
        await client.query('begin');
        await enter(client, token, me.purpose);
        await client.query(end);
      }
      await inTransaction(client, async () => expect(await open(), String(me.role)).toEqual([]));
    }
  }, 60_000);

  it('answers nothing and takes nothing by a context that is broken, borrowed or forged', async () => {
    const [officer] = mostConcerned().filter(({ me }) => me.role === 'counter-officer');
    if (officer === undefined) throw new Error('Nobody works at a counter.');
    const held = await inTransaction(crowd.client, async () => {
      await enter(crowd.client, officer.token, 'regularisation');
      return (await idsOf(crowd.client, "select current_setting('rihla.context')"))[0] ?? '';
    });
    expect(held.length).toBeGreaterThan(64);
    for (const broken of [
      held,
      held.slice(0, -1),
      held.slice(64),
      `${'0'.repeat(64)}${held.slice(64)}`,
      held.replace('"every_organisation": false', '"every_organisation": true'),
      JSON.stringify({ account: officer.me.account, kind: 'person', purpose: 'regularisation' }),
      'null',
      '',
    ]) {
      await inTransaction(client, async () => {
        await client.query("select set_config('rihla.context', $1, true)", [broken]);
        expect(await open(), broken.slice(0, 80)).toEqual([]);
      });
    }
  }, 60_000);

  it.each([
    ['a session that was ended', "update identity.session set ended_at = now(), end_reason = 'revoked'"],
    ['a session that has run out', "update identity.session set ends_at = now() - interval '1 second'"],
    ['an account that was suspended', "update identity.account set state = 'disabled'"],
    ['appointments that were ended', "update identity.appointment set ended_at = now(), end_basis = 'Fin'"],
    [
      'appointments that are over',
      'update identity.appointment set starts_on = current_date - 9, ends_on = current_date - 1',
    ],
  ])(
    'answers nothing and takes nothing with %s',
    async (_, end) => {
      const concerned = mostConcerned().filter(({ me }) => !end.includes('appointment') || me.role !== 'applicant');
      const superuser = new pg.Client(database.administrator);
      await superuser.connect();
      // Put back as it was, for whom comes next.
      const table = /update (\S+)/.exec(end)?.[1] ?? '';
      await superuser.query(`create table kept as select * from ${table}`);
      await superuser.query(`begin; set local session_replication_role = 'replica'; ${end}; commit`);
      for (const { me, token } of concerned) {
        await inTransaction(client, async () => {
          expect(await enter(client, token, me.purpose), String(me.role)).toBe(false);
          expect(await open(), String(me.role)).toEqual([]);
        });
      }
      const { rows } = await superuser.query(
        `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and attgenerated = ''`,
        [table],
      );
      const columns = rows.map(({ name }) => String(name)).join(', ');
      await superuser.query(`begin; set local session_replication_role = 'replica'; delete from ${table};
      insert into ${table} (${columns}) select ${columns} from kept; drop table kept; commit`);
      await superuser.end();
    },
    60_000,
  );
});

describe('with a journal that cannot be written', () => {
  let world: FilesWorld;
  let server: TestServer;

  beforeAll(async () => {
    world = await filesWorld();
    await world.stand('permitted');
    await world.sit('open');
    await withClient(world.administrator, breakJournal);
    server = await startServer(world);
  }, 60_000);

  afterAll(async () => {
    await server.close();
    await world.close();
  });

  /** All that acts on files could have changed. */
  async function everything(): Promise<string> {
    const tables = await world.rows(`select format('%s.%s', n.nspname, c.relname) as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('regularisation', 'documents', 'notifications', 'people', 'audit') and c.relkind = 'r' order by 1`);
    const sums = tables.map(
      ({ name }) => `(select md5(coalesce(string_agg(o::text, ',' order by o::text), '')) from ${name} o)`,
    );
    const [{ sum } = {}] = await world.rows(`select md5(concat(${sums.join(', ')})) as sum`);
    return String(sum);
  }

  it('no page and no form of files answers anything of the file, nor changes anything, for those who hold it', async () => {
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const before = await everything();
    const names = ['own office', 'chair of the local commission', 'the person', 'the association', 'administrator'];
    const holders = world.asking.filter(({ name }) => names.includes(name));
    const form = { ...formOf({ file: world.file }), act: 'confirm-complete' };
    for (const route of ROUTES) {
      const named = Object.entries({ filing: world.filing, sitting: world.sitting, permit: world.permit });
      const thing = named.find(([name]) => route.path.includes(`:${name}`))?.[1] ?? world.file;
      const [address = ''] = addressesOf(route.path, [thing], world.file);
      for (const { name, actor } of holders) {
        for (const answer of [
          ...(route.answer === undefined
            ? []
            : [await ask(server.origin, `/fr${address}`, { headers: { cookie: actor.cookie } })]),
          ...(route.submit === undefined ? [] : [await submit(server.origin, address, actor.cookie, form)]),
        ]) {
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          const said = sayingsOf(answer);
          if (said.includes('Exemple') || said.includes(world.reference)) faults.push(`${name}: ${address}`);
          if (answer.status === 500) faults.push(`${name}: ${address}: 500`);
        }
      }
    }
    console.log(`files without a journal: ${JSON.stringify([...statuses])}`);
    expect(faults).toEqual([]);
    expect(await everything()).toBe(before);
    expect(statuses.get(503)).toBeGreaterThan(50);
  }, 120_000);
});
