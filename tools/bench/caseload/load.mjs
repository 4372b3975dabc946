// A caseload of any size in a PostgreSQL of its own: files, their acts, facts and search codes, as years of work would leave them.
// Rows are written by SQL with triggers off: what is measured is how they are read and acted on, not how they came.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#platform/db/migrate.ts';
import { ensureDatabase, ensureRoles, prepareDatabase, ROLES, rolePassword } from '#platform/db/roles.ts';
import { startEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { searchCodesOf } from '../../../src/modules/people/keeping.ts';
import { Population } from '../../../src/modules/people/synthetic/population.ts';
import { openAround } from '../../../src/modules/regularisation/definition/read-campaigns.ts';
import { root } from '../../bootstrap.mjs';

/** Names that files share, as people do. */
const NAMES = 20_000;
const ACTS = 10;
/** The office whose list is looked at has as many files however large the country is. */
export const OFFICE = { territory: '04.421', files: 12_000 };
export const CAMPAIGN = 'bench';

/** Shares of states in hundredths: most files of a campaign that has run for years are settled. */
const STATES = [
  [60, 'permitted', null],
  [6, 'favourable', 'office'],
  [8, 'filed', 'office'],
  [4, 'incomplete', 'applicant'],
  [6, 'complete', 'office'],
  [6, 'instructed', 'commission'],
  [3, 'unfavourable', 'applicant'],
  [4, 'under-appeal', 'appeals'],
  [3, 'refused', null],
];

/** An identifier of version 4 that follows from a number: random enough for an index, and the same each time. */
const uuidOf = (salt) => `overlay(overlay(md5('${salt}' || n) placing '4' from 13) placing '8' from 17)::uuid`;

export async function startBench(folder) {
  const postgres = await startEmbeddedPostgres({
    dataFolder: folder,
    say: () => undefined,
  });
  const administrator = { ...postgres.connection };
  const names = Object.entries(ROLES).filter(([name]) => name !== 'owner');
  const passwords = Object.fromEntries(names.map(([name, role]) => [name, rolePassword(administrator.password, role)]));
  await ensureRoles(administrator, passwords);
  await ensureDatabase(administrator, 'caseload');
  const own = { ...administrator, database: 'caseload' };
  const as = (name) => ({ ...own, user: ROLES[name], password: passwords[name] });
  const client = new pg.Client(own);
  await client.connect();
  const { rows } = await client.query("select to_regnamespace('regularisation') as there");
  if (rows[0].there === null) {
    await prepareDatabase(own);
    await migrate(as('migrator'));
    await loadPlaces(client);
  }
  return {
    ...{ client, as },
    async stop() {
      await client.end();
      await postgres.stop();
    },
  };
}

/** Fills it with so many files; what is there already is left. */
export async function fill(client, files, say) {
  const { rows: held } = await client.query('select count(*)::int as n from regularisation.application');
  if (held[0].n >= files) return;
  if (held[0].n > 0) throw new Error(`The folder holds ${held[0].n} files: begin with an empty one.`);
  const began = performance.now();
  await client.query(
    "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'",
  );
  await prepareCampaign(client);
  await prepareNames(client);
  say('files');
  const others = `(select array_agg(code order by code) from identity.territory where is_office and code <> '${OFFICE.territory}')`;
  const pick = STATES.reduce(
    ({ sql, from }, [share, state, turn]) => ({
      sql: `${sql} when s.h < ${from + share} then '${state} ${turn ?? '-'}'`,
      from: from + share,
    }),
    { sql: '', from: 0 },
  ).sql;
  await client.query(`
    create temp table seed as
    select n, ${uuidOf('a')} as id, ${uuidOf('f')} as filing, n % ${NAMES} as name, n % 100 as h,
      case when n < ${OFFICE.files} then '${OFFICE.territory}' else offices[1 + (n % cardinality(offices))] end as territory,
      current_date - 20 - (n % 400) as filed, ((n::bigint * 7919) % 1000)::int as r
    from generate_series(0, ${files - 1}) n cross join ${others} as o (offices)`);
  await client.query(`
    insert into regularisation.filing (id, campaign, channel, organisation, territory, state, language, created_by, submitted_at)
    select filing, '${CAMPAIGN}', 'counter', 'interior-ministry', territory, 'submitted', 'fr', (select id from identity.account where reference = 'BENCHCLERK'), filed
    from seed`);
  await client.query(`
    insert into regularisation.application (id, reference, campaign, filing, place_in_filing, role, organisation, territory,
      commission, appeals_commission, state, filed_on, name, sex, birth, nationality, criteria, turn, turn_since, due_on, proposal,
      decision, appeal_decision, permit, acts, last_on)
    select s.id, upper(substr(md5('r' || s.n), 1, 12)), '${CAMPAIGN}', s.filing, 0, 'applicant', 'interior-ministry', s.territory,
      case when st.state not in ('filed', 'incomplete', 'complete') then c.id end,
      case when st.state in ('under-appeal', 'refused') then (select id from regularisation.commission where instance = 'appeal') end,
      st.state, s.filed, b.name, b.sex, b.birth, b.nationality, '${CAMPAIGN}-first-1', nullif(st.turn, '-'), s.filed + 10,
      case when st.turn <> '-' then current_date - 30 + (s.r % 90) end, case when st.state = 'instructed' then 'favourable' end,
      -- Files that are settled are counted and listed here, not opened: what they point to is left out.
      case when st.state in ('favourable', 'unfavourable', 'permitted', 'under-appeal', 'refused') then s.id end,
      case when st.state = 'refused' then s.id end, case when st.state = 'permitted' then s.id end, ${ACTS}, s.filed + 10
    from seed s
    join bench_name b on b.n = s.name
    join regularisation.commission c on c.territory = s.territory and c.instance = 'first'
    cross join lateral (select split_part(p, ' ', 1) as state, split_part(p, ' ', 2) as turn
      from (select case ${pick.replaceAll('when s.h', 'when s.h')} end as p) as picked) as st`);
  say('acts');
  await client.query(`
    insert into regularisation.act (application, ordinal, act, from_state, to_state, happened_on, account, role)
    select s.id, o, (array['submit-application', 'request-completion', 'answer-completion', 'confirm-complete', 'ask-opinion',
      'give-opinion', 'propose-outcome', 'reopen-instruction', 'propose-outcome', 'change-application'])[o], 'filed', 'filed',
      s.filed + o, (select id from identity.account where reference = 'BENCHCLERK'), 'counter-officer'
    from seed s cross join generate_series(1, ${ACTS}) o`);
  say('facts');
  // What a row of facts copies from its file is the trigger's to write.
  await client.query('reset session_replication_role');
  await client.query(`
    insert into regularisation.facts (application, identity_proof, residence_since, residence_since_proof, contract_months,
      contract_months_proof, activity, activity_proof)
    select a.id, 2, a.filed_on - (a.acts * 100 + length(a.name) * 60), 2, length(a.name), 1, true, 1
    from regularisation.application a`);
  await client.query('set session_replication_role = replica');
  say('search codes');
  await client.query(`
    insert into regularisation.search_code (code, territory, application)
    select code, s.territory, s.id from seed s join bench_name b on b.n = s.name cross join unnest(b.codes) as code
    on conflict do nothing`);
  say('statistics');
  await client.query('vacuum (analyze)');
  await client.query('reset session_replication_role; reset synchronous_commit; drop table seed');
  say(`loaded in ${Math.round((performance.now() - began) / 1000)} s`);
}

const read = (path) => JSON.parse(readFileSync(join(root, 'packs/morocco', path), 'utf8'));

/** The places and bodies of the country pack; the rest of it plays no part here. */
async function loadPlaces(client) {
  await client.query(
    `insert into identity.territory (code, ordinal, kind, parent, name, is_office)
     select code, row_number() over (), kind, parent, name, office
     from jsonb_to_recordset($1::jsonb) as v (code text, kind text, parent text, name jsonb, office boolean)`,
    [JSON.stringify(read('territories.json'))],
  );
  await client.query(
    `insert into identity.organisation (id, ordinal, name, kind, aliases, sources)
     select id, row_number() over (), name, kind, '{}'::text[], '{}'::text[] from jsonb_to_recordset($1::jsonb) as v (id text, name jsonb, kind text)`,
    [JSON.stringify(read('organisations.json'))],
  );
}

async function prepareCampaign(client) {
  const today = new Date().toISOString().slice(0, 10);
  const definition = openAround(read('regularisation/demonstration.json'), today);
  await client.query(
    `insert into identity.account (kind, reference, name, demo) values ('staff', 'BENCHCLERK', 'Agent fictif', true)`,
  );
  await client.query(
    `insert into regularisation.campaign (id, state, opens_on, closes_on, definition, calendar, opened_on)
     values ($1, 'open', current_date - 500, current_date + 100, $2, $3, current_date - 500)`,
    [CAMPAIGN, { ...definition, id: CAMPAIGN }, read('holidays.json')],
  );
  for (const instance of ['first', 'appeal']) {
    const version = definition.criteria.find((one) => one.instance === instance);
    await client.query(
      `insert into regularisation.criteria_version (id, campaign, number, instance, "set", basis, adopted_on, in_force_from)
       values ($1, $2, 1, $3, $4, $5, current_date - 500, current_date - 500)`,
      [`${CAMPAIGN}-${instance}-1`, CAMPAIGN, instance, version.set, version.basis],
    );
  }
  const name = JSON.stringify({ fr: 'Essai', ar: 'تجربة', en: 'Bench' });
  await client.query(
    `insert into identity.unit (organisation, territory, name)
     select 'interior-ministry', code, $1::jsonb from identity.territory where is_office
     union all select 'local-regularisation-commissions', code, $1::jsonb from identity.territory where is_office
     union all select 'national-appeals-commission', 'MA', $1::jsonb`,
    [name],
  );
  await client.query(
    `insert into regularisation.office (campaign, organisation, territory, unit)
     select $1, organisation, territory, id from identity.unit where organisation = 'interior-ministry'`,
    [CAMPAIGN],
  );
  await client.query(
    `insert into regularisation.commission (campaign, instance, organisation, territory, unit, mandate_from)
     select $1, case organisation when 'national-appeals-commission' then 'appeal' else 'first' end, organisation, territory, id,
       current_date - 500 from identity.unit where organisation in ('local-regularisation-commissions', 'national-appeals-commission')`,
    [CAMPAIGN],
  );
}

async function prepareNames(client) {
  await client.query(
    'create table if not exists bench_name (n int primary key, name text, sex text, birth date, nationality text, codes bigint[])',
  );
  const population = new Population(5);
  const rows = [];
  for (let n = 0; n < NAMES; n += 1) {
    const { names, sex, nationality, birth } = population.record(n);
    const name = `${names[0].given} ${names[0].family}`;
    rows.push({
      ...{ n, name, sex, nationality },
      birth: `${birth?.year ?? 1988}-01-01`,
      codes: searchCodesOf(name, 'regularisation-file').map(String),
    });
  }
  await client.query(
    `insert into bench_name select n, name, sex, birth, nationality,
       array(select code::bigint from jsonb_array_elements_text(codes) as code)
     from jsonb_to_recordset($1::jsonb) as v (n int, name text, sex text, birth date, nationality text, codes jsonb)`,
    [JSON.stringify(rows)],
  );
}
