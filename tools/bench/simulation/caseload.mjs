// Facts of files that belong to nobody: as many as asked for, in a PostgreSQL of the benchmark's own.
import { withClient } from '#platform/db/roles.ts';
import { DEFAULTS } from '../../../src/modules/regularisation/domain/criteria/set.ts';

export const BASE = { asOf: 'filing', criteria: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'].map((id) => DEFAULTS[id]) };
export const WIDENED = { asOf: 'filing', criteria: Object.values(DEFAULTS) };
export const WITHOUT_LENGTH = {
  asOf: 'filing',
  criteria: [{ id: 'K1', parameters: { years: 0 } }, ...BASE.criteria.slice(1), DEFAULTS.W3],
};

const NAME = JSON.stringify({ fr: 'Mesure', ar: 'قياس', en: 'Bench' });
const ROWS = 500_000;

/** A campaign with a version in force, twelve regions of seven prefectures. */
export async function prepareCampaign(administrator) {
  await withClient(administrator, async (client) => {
    await client.query(
      `insert into identity.territory (code, ordinal, kind, parent, name, is_office)
       select lpad(r::text, 2, '0'), r, 'region', 'MA', $1::jsonb, false from generate_series(1, 12) r`,
      [NAME],
    );
    await client.query(
      `insert into identity.territory (code, ordinal, kind, parent, name, is_office)
       select lpad(r::text, 2, '0') || '.' || p, 100 * r + p, 'prefecture', lpad(r::text, 2, '0'), $1::jsonb, true
       from generate_series(1, 12) r, generate_series(1, 7) p`,
      [NAME],
    );
    await client.query(
      `insert into regularisation.campaign (id, opens_on, closes_on, definition, calendar) values ('bench', '2014-01-01', '2014-12-31', '{}', '{}')`,
    );
    const basis = { kind: 'circular', title: JSON.parse(NAME), number: null, date: null, assumed: true };
    await client.query(
      `insert into regularisation.criteria_version (id, campaign, number, instance, "set", basis, adopted_on, in_force_from)
       values ('bench-first-1', 'bench', 1, 'first', $1, $2, '2014-01-01', '2014-01-01')`,
      [JSON.stringify(BASE), JSON.stringify(basis)],
    );
  });
}

/** Random facts in every state of proof. The files themselves are not read by a simulation, and are not made. */
export async function fillFacts(administrator, files) {
  await withClient(administrator, async (client) => {
    await client.query(
      `insert into regularisation.caseload_code (kind, code) select 'territory', code from identity.territory where kind = 'prefecture'`,
    );
    await client.query('set session_replication_role = replica');
    await client.query('set synchronous_commit = off');
    await client.query('select setseed(0.5)');
    for (let first = 0; first < files; first += ROWS) {
      await client.query(FILL, [Math.min(ROWS, files - first)]);
    }
    await client.query('vacuum (analyze) regularisation.facts');
  });
}

const day = (from, days) => `date '${from}' + (random() * ${days})::integer`;
const proof = (name) => `case when r.${name} is null then 0 else 1 + (random() * 2.4)::integer end`;
const maybe = (share, value) => `case when random() < ${share} then ${value} end`;
const FACTS = {
  spouse_of: maybe(0.5, '(1 + (random() * 3)::integer)::smallint'),
  common_life_since: maybe(0.3, day('2004-01-01', 3900)),
  parent_spouse_of: maybe(0.1, '(1 + (random() * 3)::integer)::smallint'),
  parent_common_life_since: maybe(0.1, day('2000-01-01', 5000)),
  contract_months: maybe(0.4, '(random() * 48)::smallint'),
  residence_since: maybe(0.7, day('2003-01-01', 4200)),
  serious_illness: maybe(0.3, 'random() < 0.1'),
  present_since: maybe(0.8, day('2003-01-01', 4200)),
  mother_applies: maybe(0.1, 'random() < 0.6'),
  unaccompanied: maybe(0.1, 'random() < 0.2'),
  activity: maybe(0.6, 'random() < 0.7'),
  schooling: maybe(0.6, '(1 + (random() * 4)::integer)::smallint'),
};
const NAMES = Object.keys(FACTS);

const FILL = `
insert into regularisation.facts (application, campaign, territory, state, filed_on, sex, birth, nationality, identity_proof,
  ${NAMES.flatMap((name) => [name, `${name}_proof`]).join(', ')})
select gen_random_uuid(), 'bench', t.number, s.number, r.filed_on, r.sex, r.birth, r.nationality, r.identity_proof,
  ${NAMES.flatMap((name) => [`r.${name}`, `${proof(name)}::smallint`]).join(', ')}
from (
  select lpad((1 + (random() * 11)::integer)::text, 2, '0') || '.' || (1 + (random() * 6)::integer) as territory,
    (array['filed', 'complete', 'favourable', 'unfavourable', 'under-appeal', 'permitted'])[1 + (random() * 5)::integer] as state,
    ${day('2014-01-01', 364)} as filed_on,
    ${maybe(0.99, "case when random() < 0.44 then 'female' else 'male' end")} as sex,
    ${maybe(0.98, day('1955-01-01', 21000))} as birth,
    (array['SEN', 'SYR', 'NGA', 'CIV', 'COD', 'CMR', 'GIN', 'MLI', 'PHL', 'DZA'])[1 + floor(power(random(), 2) * 10)::integer] as nationality,
    (1 + (random() * 1.6)::integer)::smallint as identity_proof,
    ${NAMES.map((name) => `${FACTS[name]} as ${name}`).join(', ')}
  from generate_series(1, $1::integer)
) r
join regularisation.caseload_code t on t.kind = 'territory' and t.code = r.territory
join regularisation.caseload_code s on s.kind = 'state' and s.code = r.state`;
