// The check through everything: HTTP, session, row-level security, journal. On a population that scale.mjs loaded:
//   node tools/bench/matching/scale.mjs --persons 10000000 --folder FOLDER, then
//   node tools/bench/matching/scale-http.mjs --persons 10000000 --folder FOLDER
// The tables that were loaded take the place of the register's own, with their policies. One of 83 offices has records that
// its clerk may read; of all others the clerk learns whom to ask.
import { randomBytes, randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { migrate } from '#platform/db/migrate.ts';
import { ensureRoles, prepareDatabase, ROLES, rolePassword } from '#platform/db/roles.ts';
import { startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { Population } from '../../../src/modules/people/synthetic/population.ts';
import { saidOf } from '../../../src/modules/people/synthetic/trial.ts';
import { startServerThread } from '../server-thread.mjs';
import { keepRows, machine, percentile, table } from '../table.mjs';
import { SEED } from './scale-truth.mjs';

const OFFICES = 83;
const NAME = JSON.stringify({ fr: 'Essai', ar: 'تجربة', en: 'Bench' });
const WARM_UP = 300;
const CHECKS = 1_000;
const CLIENTS = 8;

export async function benchHttp({ persons, folder }) {
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, say: () => undefined });
  const admin = { ...postgres.connection };
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const as = (name) => ({ ...admin, user: ROLES[name], password: rolePassword(admin.password, ROLES[name]) });
    await adopt(client, admin, as, persons);
    const clerks = await createClerks(client, CLIENTS);
    const { origin, stop } = await startServerThread({
      app: as('app'),
      gatekeeper: as('gatekeeper'),
      matcher: as('matcher'),
    });
    const forms = formsOf(persons);
    await run(origin, clerks.slice(0, 1), forms, WARM_UP);
    const one = await run(origin, clerks.slice(0, 1), forms, CHECKS);
    await run(origin, clerks, forms, WARM_UP);
    const many = await run(origin, clerks, forms, CHECKS * 2);
    await stop();
    const set = `synthetic, ${persons.toLocaleString('en')} persons`;
    return [
      {
        set,
        measure: 'check over HTTP, one clerk, p50 / p95 / p99',
        value: `${one.p50.toFixed(1)} / ${one.p95.toFixed(1)} / ${one.p99.toFixed(1)} ms`,
        beat: '≤ 50 ms p95',
        source: 'asked',
        note: 'session, row-level security, journal and page included',
      },
      {
        set,
        measure: 'check over HTTP, 8 clerks',
        value: `${many.rate.toFixed(0)} checks/s`,
        beat: '≥ 300',
        source: 'asked',
        note: `${many.p50.toFixed(0)} / ${many.p95.toFixed(0)} / ${many.p99.toFixed(0)} ms; clients and PostgreSQL on the same machine`,
      },
    ];
  } finally {
    await client.end();
    await postgres.stop();
  }
}

/** The register's schema around the tables that were loaded; done before, it is left. */
async function adopt(client, admin, as, persons) {
  const { rows } = await client.query("select to_regnamespace('access') as there");
  if (rows[0].there !== null) return;
  await client.query('alter schema people rename to loaded');
  const passwords = Object.fromEntries(
    ['migrator', 'app', 'gatekeeper', 'matcher', 'operator'].map((name) => [
      name,
      rolePassword(admin.password, ROLES[name]),
    ]),
  );
  await ensureRoles(admin, passwords);
  await prepareDatabase(admin);
  await migrate(as('migrator'));
  const place = `'bench', 'T' || (ordinal % ${OFFICES})`;
  await client.query(`
    insert into identity.organisation (id, ordinal, name, kind, aliases, sources) values ('bench', 0, '${NAME}', 'ministry', '{}', '{}');
    insert into identity.territory (code, ordinal, kind, parent, name, is_office) values ('MA', 0, 'country', null, '${NAME}', false);
    insert into identity.territory (code, ordinal, kind, parent, name, is_office)
      select 'T' || n, n + 1, 'prefecture', 'MA', '${NAME}', true from generate_series(0, ${OFFICES - 1}) n;
    insert into identity.unit (id, organisation, territory, name)
      select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'bench', 'T' || n, '${NAME}'
      from generate_series(0, ${OFFICES - 1}) n;
    insert into people.match_profile (ordinal, record, category, organisation, territory, unit, digest, names, birth,
      birth_precision, sex, birth_country, birth_place, nationalities, documents, phones, mother, father, keys, normaliser)
    select ordinal, md5(ordinal::text)::uuid, 'regularisation-file', ${place},
      ('00000000-0000-4000-8000-' || lpad((ordinal % ${OFFICES})::text, 12, '0'))::uuid, '\\x00', names, birth, birth_precision,
      sex, birth_country, birth_place, nationalities, documents, phones, mother, father, '{}', 1 from loaded.match_profile;
    drop table loaded.match_profile;
    insert into people.match_key_frequency select * from loaded.match_key_frequency;
    update people.matching_state set records = ${persons};
    insert into people.matching_state (records) values (${persons}) on conflict do nothing`);
  await replaceKeys(client);
  await fileOffice(client, persons);
  await client.query('vacuum (analyze) people.match_profile');
  await client.query('vacuum (analyze) people.match_key');
  await client.query('vacuum (analyze) people.assertion');
}

/** The loaded keys with their index, under the policies and grants of the table they replace. */
async function replaceKeys(client) {
  const { rows } = await client.query(
    "select policyname, cmd, array_to_string(roles, ', ') as roles, qual, with_check from pg_policies where tablename = 'match_key'",
  );
  const policies = rows.map(
    ({ policyname, cmd, roles, qual, with_check }) =>
      `create policy ${policyname} on people.match_key for ${cmd} to ${roles}
       ${qual === null ? '' : `using (${qual})`} ${with_check === null ? '' : `with check (${with_check})`};`,
  );
  await client.query(`
    drop table people.match_key;
    alter table loaded.match_key set schema people;
    alter table people.match_key owner to rihla_owner;
    alter table people.match_key enable row level security, force row level security;
    ${policies.join('\n')}
    grant select on people.match_key to rihla_matcher, rihla_operator`);
}

/** Records and assertions of the first office: what its clerk reads of candidates. */
async function fileOffice(client, persons) {
  const { rows } = await client.query(
    "insert into identity.account (kind, reference, name) values ('staff', 'FILES', 'Agent fictif') returning id",
  );
  const by = rows[0].id;
  await client.query(
    `insert into people.record (id, ordinal, reference, category, organisation, territory, unit, person, digest, recorded_by)
     overriding system value
     select record, ordinal, lpad(ordinal::text, 12, '0'), category, organisation, territory, unit, record, sha256(digest), $1
     from people.match_profile where ordinal % ${OFFICES} = 0`,
    [by],
  );
  const population = new Population(SEED);
  let said = [];
  const flush = async () => {
    await client.query(
      `insert into people.assertion (record, kind, value, said_by, sureness, said_on, recorded_by)
       select md5(one ->> 'ordinal')::uuid, one ->> 'kind', one -> 'value', 'person', 'certain', current_date, $2
       from jsonb_array_elements($1::jsonb) as one`,
      [JSON.stringify(said), by],
    );
    said = [];
  };
  for (let ordinal = 0; ordinal < persons; ordinal += OFFICES) {
    for (const one of saidOf(population.record(ordinal))) {
      const value = one.kind === 'document' ? { ...one.value, number: one.value.written } : one.value;
      said.push({ ordinal, kind: one.kind, value });
    }
    if (said.length > 20_000) await flush();
  }
  await flush();
}

async function createClerks(client, count) {
  const clerks = [];
  for (let number = 0; number < count; number += 1) {
    const token = randomBytes(32);
    await client.query(
      `with account as (insert into identity.account (kind, reference, name) values ('staff', $1, 'Agent fictif') returning id),
       appointment as (
         insert into identity.appointment (account, role, unit, organisation, territory, sealed, starts_on, ends_on, basis)
         select id, 'counter-officer', '00000000-0000-4000-8000-000000000000', 'bench', 'T0', false, current_date - 1,
           current_date + 365, 'Mesure' from account returning id, account)
       insert into identity.session (account, token_hash, method, appointment, browser, idle_seconds, ends_at)
       select account, sha256($2), 'passkey', id, 'bench', 3600, now() + interval '12 hours' from appointment`,
      [`BENCH${randomUUID().slice(0, 8)}`, token],
    );
    clerks.push(`__Host-rihla=${token.toString('base64url')}`);
  }
  return clerks;
}

/** What clerks would type of damaged copies and of anybody, field by field. */
function formsOf(persons) {
  const population = new Population(SEED);
  const forms = [];
  const step = Math.floor(persons / (CHECKS * 2));
  for (let ordinal = persons - 1; forms.length < CHECKS * 2; ordinal -= 1) {
    if (population.originalOf(ordinal) === null) continue;
    forms.push(formOf(population.record(ordinal)), formOf(population.record((forms.length * step) % persons)));
  }
  return forms;
}

function formOf({ names, birth, sex, nationality, document }) {
  const [name] = names;
  return new URLSearchParams({
    given: name.given,
    family: name.family,
    sex,
    nationality,
    ...(birth === null
      ? {}
      : {
          'birth-year': String(birth.year),
          'birth-month': String(birth.month ?? ''),
          'birth-day': String(birth.day ?? ''),
        }),
    ...(document === null
      ? {}
      : {
          'document-type': document.type,
          'document-number': document.number,
          'document-country': document.country,
        }),
  }).toString();
}

async function run(origin, clerks, forms, count) {
  const times = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    clerks.map(async (cookie) => {
      for (let number = next++; number < count; number = next++) {
        const began = performance.now();
        const response = await fetch(`${origin}/fr/persons/check`, {
          method: 'POST',
          headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
          body: forms[number % forms.length],
        });
        const body = await response.text();
        if (response.status !== 200) throw new Error(`The check answered ${response.status}: ${body.slice(0, 300)}`);
        times.push(performance.now() - began);
      }
    }),
  );
  const rate = count / ((performance.now() - start) / 1000);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99), rate };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name) => process.argv[process.argv.indexOf(name) + 1];
  const rows = await benchHttp({ persons: Number(option('--persons')), folder: option('--folder') });
  if (process.argv.includes('--keep')) keepRows(`matching-http-${option('--persons')}`, rows);
  console.log(machine());
  console.log(
    table(
      ['Measure', 'Here', 'To beat', 'Note'],
      rows.map(({ measure, value, beat, note }) => [measure, value, beat, note]),
    ).join('\n'),
  );
  process.exit(0);
}
