// npm run bench:last-day: the last day of a campaign. Applicants hand in finished drafts at five times the rate that the server
// sustains, without waiting for one another; some click twice. Offices work beside them. Then every application that was
// acknowledged is looked for in the database, once.  `-- --minutes 2` takes less time.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../bootstrap.mjs';
import { CAMPAIGN, fill, OFFICE, startBench } from './caseload/load.mjs';
import { ask, signIn } from './caseload/people.mjs';
import { startServerThread } from './server-thread.mjs';
import { machine, percentile, publish, table } from './table.mjs';

const MINUTES = Number(option('--minutes') ?? 10);
const TIMES = 5;
const FILES = 20_000;
const STAFF = 8;
// By Math.random, as the pauses of clerks: what is published are sums over thousands of draws, which need not repeat.
const TWICE = 0.05;
const folder = mkdtempSync(join(tmpdir(), 'rihla-last-day-'));

ensureBuilt();
const bench = await startBench(folder);
try {
  await fill(bench.client, FILES, () => undefined);
  const { origin, stop } = await startServerThread({
    app: bench.as('app'),
    gatekeeper: bench.as('gatekeeper'),
    matcher: bench.as('matcher'),
  });
  const clerks = await signIn(bench.client, {
    ...{ role: 'counter-officer', organisation: 'interior-ministry', territory: OFFICE.territory, count: STAFF },
  });
  await prepareDrafts(0, 5_000);
  const quiet = await sustained(origin, 15);
  const rate = Math.ceil(quiet.rate * TIMES);
  const expected = Math.ceil(rate * MINUTES * 60 * 1.05);
  console.error(`sustained: ${quiet.rate.toFixed(0)}/s; now ${rate}/s for ${MINUTES} min`);
  await prepareDrafts(5_000, expected);
  const storm = await hold(origin, clerks, rate, quiet.next);
  const recovery = await recovered(origin, storm.next, quiet.p95);
  await stop();
  report(quiet, rate, storm, recovery, await judged(storm.acknowledged, quiet.acknowledged));
} finally {
  await bench.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** Applicants with a session and a draft that lacks only its last step: who they are follows from their number. */
async function prepareDrafts(from, count) {
  const answers = {
    persons: [
      {
        key: 'aaaaaaaa',
        role: 'applicant',
        fields: {
          ...{ given: 'Personne', family: 'Fictive', sex: 'female', nationality: 'SEN' },
          ...{ 'birth-day': '1', 'birth-month': '2', 'birth-year': '1990' },
          ...{
            'situation-seen': 'yes',
            k5: 'yes',
            'k5-since-day': '1',
            'k5-since-month': '1',
            'k5-since-year': '2015',
          },
        },
      },
    ],
    contact: { language: 'fr' },
    office: OFFICE.territory,
    documents: {},
  };
  await bench.client.query(
    `with people as (
       insert into identity.account (id, kind, reference, name, demo)
       select ${uuidOf('p')}, 'applicant', 'LD' || n, 'Personne fictive', true from generate_series($1::int, $2::int) n returning id),
     sessions as (
       insert into identity.session (account, token_hash, method, browser, idle_seconds, ends_at)
       select ${uuidOf('p')}, sha256(sha256(convert_to('token' || n, 'UTF8'))), 'password', 'bench', 7200, now() + interval '12 hours'
       from generate_series($1::int, $2::int) n returning account)
     insert into regularisation.filing (id, campaign, channel, account, language, created_by, answers)
     select ${uuidOf('d')}, $3, 'self', ${uuidOf('p')}, 'fr', ${uuidOf('p')}, $4 from generate_series($1::int, $2::int) n
     where (select count(*) from people) + (select count(*) from sessions) > 0`,
    [from, from + count - 1, CAMPAIGN, JSON.stringify(answers)],
  );
  await bench.client.query('analyze identity.session; analyze identity.account; analyze regularisation.filing');
}

function uuidOf(salt) {
  return `overlay(overlay(md5('${salt}' || n) placing '4' from 13) placing '8' from 17)::uuid`;
}

function draftOf(number) {
  const text = createHash('md5').update(`d${number}`).digest('hex');
  const versioned = `${text.slice(0, 12)}4${text.slice(13, 16)}8${text.slice(17)}`;
  return versioned.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function cookieOf(number) {
  return `__Host-rihla=${createHash('sha256').update(`token${number}`).digest().toString('base64url')}`;
}

/** Hands in the draft of a number. */
function handIn(origin, number) {
  const form = { once: crypto.randomUUID(), agreed: 'yes' };
  return ask(origin, { cookie: cookieOf(number) }, `/my-files/drafts/${draftOf(number)}/check`, form);
}

/** As many as the server takes when each waits for the answer to the one before. */
async function sustained(origin, seconds) {
  let next = 0;
  const times = [];
  const acknowledged = [];
  const work = async (until) => {
    while (performance.now() < until) {
      const number = next++;
      const began = performance.now();
      const { status, location } = await handIn(origin, number);
      if (status !== 303 || !location.includes('/filed/'))
        throw new Error(`A draft was answered ${status} ${location}.`);
      times.push(performance.now() - began);
      acknowledged.push(draftOf(number));
    }
  };
  await Promise.all(Array.from({ length: 6 }, () => work(performance.now() + 3_000)));
  times.length = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: 6 }, () => work(until)));
  return {
    rate: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    next,
    acknowledged,
  };
}

/** They come at their rate whether or not the server answers. */
async function hold(origin, clerks, rate, first) {
  let next = first;
  const counts = { accepted: 0, refused: 0, untold: 0, other: 0, lost: 0 };
  const acknowledged = new Set();
  const times = [];
  const staff = [];
  const going = new Set();
  const arrive = async (number) => {
    const began = performance.now();
    try {
      const { status, location, headers } = await handIn(origin, number);
      if (status === 303 && location.includes('/filed/')) {
        counts.accepted += 1;
        acknowledged.add(draftOf(number));
        times.push(performance.now() - began);
      } else if (status === 503) {
        counts.refused += 1;
        if (!(Number(headers.get('retry-after')) > 0)) counts.untold += 1;
      } else counts.other += 1;
    } catch {
      // No answer at all: the person does not know, and nothing was promised.
      counts.lost += 1;
    }
  };
  const until = performance.now() + MINUTES * 60_000;
  const working = clerks.map(async (clerk) => {
    while (performance.now() < until) {
      const began = performance.now();
      const { status } = await ask(origin, clerk, '/files').catch(() => ({ status: 0 }));
      staff.push({ took: performance.now() - began, status });
      await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1000));
    }
  });
  const began = performance.now();
  let come = 0;
  while (performance.now() < until) {
    const due = Math.floor(((performance.now() - began) / 1000) * rate);
    for (; come < due; come += 1) {
      const number = next++;
      for (const one of Math.random() < TWICE ? [number, number] : [number]) {
        const sent = arrive(one);
        going.add(sent);
        sent.finally(() => going.delete(sent));
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all([...going, ...working]);
  return { counts, acknowledged, times, staff, come, next };
}

/** Seconds after the crowd left until one who comes is served as on a quiet day. */
async function recovered(origin, first, usual) {
  const began = performance.now();
  for (let number = first; performance.now() - began < 120_000; number += 1) {
    const asked = performance.now();
    const { status } = await handIn(origin, number).catch(() => ({ status: 0 }));
    if (status === 303 && performance.now() - asked < Math.max(usual * 2, 200))
      return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return Number.NaN;
}

/** What the database holds of what was acknowledged. */
async function judged(acknowledged, before) {
  const all = [...acknowledged, ...before];
  const { rows } = await bench.client.query(
    `select count(*) filter (where a.n is null)::int as lost, count(*) filter (where a.n > 1)::int as doubled
     from unnest($1::uuid[]) as told (id) left join (
       select filing, count(*) as n from regularisation.application group by filing) a on a.filing = told.id`,
    [all],
  );
  const { rows: others } = await bench.client.query(
    `select count(*)::int as doubled from (select filing from regularisation.application group by filing having count(*) > 1) twice`,
  );
  return { told: all.length, lost: rows[0].lost, doubled: Math.max(rows[0].doubled, others[0].doubled) };
}

function report(quiet, rate, { counts, times, staff, come }, recovery, { told, lost, doubled }) {
  const served = staff.filter(({ status }) => status === 200).map(({ took }) => took);
  const ms = (value) => `${value.toFixed(0)} ms`;
  publish('last-day', [
    '# The last day of a campaign',
    '',
    `Measured on ${machine()}; clients, server and PostgreSQL on the same machine. ${rate} finished drafts a second for ${MINUTES} minutes,`,
    `${TIMES} times what was sustained, whatever the answers; ${TWICE * 100} % are sent twice at once. ${STAFF} clerks work beside them.`,
    '',
    ...table(
      ['What', 'Here', 'Asked'],
      [
        ['Sustained, six at a time', `${quiet.rate.toFixed(0)}/s, p50 ${ms(quiet.p50)}, p95 ${ms(quiet.p95)}`, '–'],
        ['Came', `${come.toLocaleString('en')}`, '–'],
        [
          'Accepted',
          `${counts.accepted.toLocaleString('en')}, p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`,
          '–',
        ],
        [
          'Refused by 503',
          `${counts.refused.toLocaleString('en')}, of which without Retry-After: ${counts.untold}`,
          'every refusal 503 with Retry-After',
        ],
        ['Other answers', String(counts.other), '0'],
        ['No answer', String(counts.lost), '–'],
        ['Acknowledged, in all', told.toLocaleString('en'), '–'],
        ['Acknowledged and lost', String(lost), '0'],
        ['Doubled', String(doubled), '0'],
        [
          'Clerks: list of the office p50 / p95 / p99',
          [0.5, 0.95, 0.99].map((share) => ms(percentile(served, share))).join(' / '),
          'p95 ≤ 1 s',
        ],
        ['Clerks: requests, of which not served', `${staff.length}, ${staff.length - served.length}`, '–'],
        ['Served as usual again after', `${recovery.toFixed(1)} s`, '≤ 60 s'],
      ],
    ),
  ]);
}

function option(name) {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}
