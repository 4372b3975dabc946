// The check as a clerk types: candidates from the key table, scored in this process, against a population in PostgreSQL.
import pg from 'pg';
import { frequenciesOf } from '../../../src/modules/people/batch/terms.ts';
import { KEY_FAMILIES, queryKeysOf } from '../../../src/modules/people/domain/keys/keys.ts';
import { scorePair } from '../../../src/modules/people/domain/linkage/score.ts';
import { unpackProfile } from '../../../src/modules/people/domain/packed-profile.ts';
import { Population } from '../../../src/modules/people/synthetic/population.ts';
import { profileOf } from '../../../src/modules/people/synthetic/profile-of.ts';
import { percentile } from '../table.mjs';
import { modelFor, SEED, sampledFrequencies } from './scale-truth.mjs';

/** Checks that come before those measured, of others: a server in use knows the frequent words of names, and half of the rare. */
const WARM_UP = 6_000;
const CHECKS = 2_000;
const CLIENTS = 8;
const CLIENT_CHECKS = 4_000;
/** As the store of the register has them: the most records of a key that is looked up, and candidates that are scored. */
const CAP = 500;
const FEW = 5;
const WIDE_CAP = 2_000;
const CANDIDATES = 80;
const TOP = 10;

/**
 * The store's query without what a reader may see: the best key of each family counts, and a little how many there are
 * (nomenklatura's rule; measured at ten million: 97.0 % of the originals are among the first 100, 96.1 % without it).
 */
export const CANDIDATES_SQL = `
with asked as materialized (select k, f from unnest($1::bigint[], $2::smallint[]) as t(k, f)),
usable as materialized (
  select a.k, a.f, coalesce(ln(1e7 / d.df), 13.1)::float8 as weight
  from asked a left join people.match_key_frequency d on d.k = a.k where coalesce(d.df, 0) <= $4),
hit as (
  select m.ordinal, u.f, max(u.weight) * (1 + ln(count(*))) as weight from usable u join people.match_key m on m.k = u.k
  where m.ordinal <> $3 group by m.ordinal, u.f),
best as (select ordinal, sum(weight) as weight from hit group by ordinal order by weight desc, ordinal limit $5)
select p.* from best b join people.match_profile p on p.ordinal = b.ordinal order by b.weight desc, p.ordinal`;

export async function measureOnline(connection, persons) {
  const model = modelFor(persons);
  const frequencies = frequenciesOf(sampledFrequencies(persons));
  const population = new Population(SEED);
  const checks = prepare(population, persons);
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client(connection);
      await client.connect();
      return client;
    }),
  );
  const [first] = clients;
  const warmUp = checks.splice(0, WARM_UP);
  const single = checks.splice(0, CHECKS);
  // The first look at each part of the index reads it from the disk; a register in use has it in memory.
  for (const check of [...warmUp, ...single]) await candidatesOf(first, check);
  for (const check of warmUp) rank(check, await candidatesOf(first, check), model, frequencies);
  const database = [];
  const whole = [];
  let duplicates = 0;
  let top = 0;
  let retrieved = 0;
  let candidates = 0;
  for (const check of single) {
    const start = performance.now();
    const rows = await candidatesOf(first, check);
    database.push(performance.now() - start);
    const best = rank(check, rows, model, frequencies);
    whole.push(performance.now() - start);
    candidates += rows.length;
    if (check.original === null) continue;
    duplicates += 1;
    if (rows.some(({ ordinal }) => Number(ordinal) === check.original)) retrieved += 1;
    if (best.includes(check.original)) top += 1;
  }
  const busy = performance.now();
  const underLoad = [];
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (let number = next++; number < CLIENT_CHECKS; number = next++) {
        const check = checks[number % checks.length];
        const start = performance.now();
        rank(check, await candidatesOf(client, check), model, frequencies);
        underLoad.push(performance.now() - start);
      }
    }),
  );
  const rate = CLIENT_CHECKS / ((performance.now() - busy) / 1000);
  await Promise.all(clients.map((client) => client.end()));
  return {
    database: spread(database),
    whole: spread(whole),
    underLoad: spread(underLoad),
    rate,
    top: top / duplicates,
    retrieved: retrieved / duplicates,
    duplicates,
    candidates: candidates / CHECKS,
    asked: single.reduce((sum, { keys }) => sum + keys.length, 0) / single.length,
  };
}

/** Half are damaged copies, whose original is looked for; half anybody. Each is compared with all records but itself. */
function prepare(population, persons) {
  const checks = [];
  const wanted = WARM_UP + CHECKS + CLIENT_CHECKS;
  const step = Math.max(1, Math.floor(persons / wanted));
  let copies = 0;
  for (let ordinal = persons - 1; ordinal > 0 && copies < wanted / 2; ordinal -= 1) {
    if (population.originalOf(ordinal) === null) continue;
    copies += 1;
    checks.push(checkOf(population, ordinal), checkOf(population, (copies * step) % persons));
  }
  return checks;
}

function checkOf(population, ordinal) {
  const profile = profileOf(population.record(ordinal));
  const keys = queryKeysOf(profile);
  return {
    ...{ ordinal, profile, original: population.originalOf(ordinal) },
    keys: keys.map(({ key }) => String(key)),
    families: keys.map(({ family }) => KEY_FAMILIES.indexOf(family)),
  };
}

async function candidatesOf(client, check) {
  const found = await ask(client, check, CAP);
  return found.length >= FEW ? found : ask(client, check, WIDE_CAP);
}

async function ask(client, { keys, families, ordinal }, cap) {
  const values = [keys, families, ordinal, cap, CANDIDATES];
  const { rows } = await client.query({ name: 'candidates', text: CANDIDATES_SQL, values });
  return rows;
}

/** The ordinals of the likeliest, best first. */
function rank({ profile }, rows, model, frequencies) {
  const scored = rows.map((row) => ({
    ordinal: Number(row.ordinal),
    weight: scorePair(model, profile, unpackProfile(row), frequencies).weight,
  }));
  scored.sort((one, other) => other.weight - one.weight || one.ordinal - other.ordinal);
  return scored.slice(0, TOP).map(({ ordinal }) => ordinal);
}

function spread(values) {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95), p99: percentile(values, 0.99) };
}
