// npm run bench:caseload: offices and commissions at work on a caseload of a million files with ten acts each, through everything:
// HTTP, session, row-level security, journal, page. `-- --files 100000` takes another size, `--folder F` keeps what was loaded.
// Users think between two requests, as the contract they are measured by has it: it speaks of users, not of a closed loop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../bootstrap.mjs';
import { fill, OFFICE, startBench } from './caseload/load.mjs';
import { ask, signIn } from './caseload/people.mjs';
import { startServerThread } from './server-thread.mjs';
import { machine, percentile, publish, table } from './table.mjs';

const FILES = Number(option('--files') ?? 1_000_000);
const USERS = Number(option('--users') ?? 64);
const SECONDS = Number(option('--seconds') ?? 60);
/** Mean time that a user looks at a page before the next request, in milliseconds. */
const THINK = Number(option('--think') ?? 2_000);
const kept = option('--folder');
const folder = kept ?? mkdtempSync(join(tmpdir(), 'rihla-caseload-'));

ensureBuilt();
const bench = await startBench(folder);
try {
  await fill(bench.client, FILES, (what) => console.error(what));
  const { origin, stop } = await startServerThread({
    app: bench.as('app'),
    gatekeeper: bench.as('gatekeeper'),
    matcher: bench.as('matcher'),
  });
  const users = await makeUsers();
  const alone = await measure(origin, users.slice(0, 1), 10, 0);
  await measure(origin, users, 10, THINK);
  const crowd = await measure(origin, users, SECONDS, THINK);
  await stop();
  report(alone, crowd);
} finally {
  await bench.stop();
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

/** Clerks of many offices, local commissions, the national one; each knows files of theirs. */
async function makeUsers() {
  const { client } = bench;
  const { rows: offices } = await client.query('select code from identity.territory where is_office order by code');
  const users = [];
  for (let number = 0; number < USERS; number += 1) {
    const kind = number % 16;
    const territory = number % 4 === 0 ? OFFICE.territory : offices[(number * 7) % offices.length].code;
    const [role, organisation, place] =
      kind === 15
        ? ['appeals-commission-member', 'national-appeals-commission', 'MA']
        : kind % 5 === 4
          ? ['local-commission-member', 'local-regularisation-commissions', territory]
          : ['counter-officer', 'interior-ministry', territory];
    const [user] = await signIn(client, { role, organisation, territory: place, count: 1 });
    const where = place === 'MA' ? "state = 'under-appeal'" : `territory = '${place}' and commission is not null`;
    const open = `territory = '${place}' and decision is null and state`;
    const idsOf = async (condition) =>
      (
        await client.query(
          `select id from regularisation.application where ${condition} order by md5(id::text || ${number}) limit 300`,
        )
      ).rows.map(({ id }) => id);
    users.push({
      ...user,
      role,
      reads:
        role === 'counter-officer' ? await idsOf(`${open} in ('filed', 'complete', 'instructed')`) : await idsOf(where),
      filed: role === 'counter-officer' ? await idsOf(`${open} = 'filed'`) : [],
      complete: role === 'counter-officer' ? await idsOf(`${open} = 'complete'`) : [],
    });
  }
  return users;
}

/** What users do, and how often: mostly lists and files, an act in four requests, a search now and then. */
async function measure(origin, users, seconds, think) {
  const times = new Map();
  const faults = new Map();
  const until = performance.now() + seconds * 1000;
  const names = ['Diallo', 'Traore', 'Mamadou', 'Fatoumata Ba', 'Kouassi', 'Mohamed', 'Camara Aminata'];
  const note = (what, began, { status }) => {
    const list = times.get(what) ?? [];
    times.set(what, list);
    list.push(performance.now() - began);
    if (status >= 400) faults.set(`${what} ${status}`, (faults.get(`${what} ${status}`) ?? 0) + 1);
  };
  await Promise.all(
    users.map(async (user) => {
      while (performance.now() < until) {
        // Math.random: what is published are quantiles over thousands of draws, which need not repeat.
        if (think > 0) await new Promise((resolve) => setTimeout(resolve, think * (0.5 + Math.random())));
        const draw = Math.random();
        const file = user.reads[Math.floor(Math.random() * user.reads.length)];
        const began = performance.now();
        if (draw < 0.3 || file === undefined) note('work list', began, await ask(origin, user, '/files'));
        else if (draw < 0.65) note('file page', began, await ask(origin, user, `/files/${file}`));
        else if (draw < 0.75) {
          const q = names[Math.floor(Math.random() * names.length)];
          note('search by name', began, await ask(origin, user, '/files/search', { q }));
        } else await act(origin, user, note);
      }
    }),
  );
  return { times, faults, seconds };
}

async function act(origin, user, note) {
  const once = crypto.randomUUID();
  const began = performance.now();
  if (user.filed.length > 0 && Math.random() < 0.5) {
    const form = { ...today(), once, act: 'confirm-complete', sure: 'yes', file: user.filed.pop() };
    note('act: found complete', began, await ask(origin, user, '/files/acts', form));
    return;
  }
  const file = user.complete[Math.floor(Math.random() * user.complete.length)];
  if (file === undefined) return;
  const form = { ...today(), once, body: 'Sûreté nationale (essai)', question: 'Rien à signaler ?' };
  note('act: ask for an opinion', began, await ask(origin, user, `/files/${file}/ask-opinion`, form));
}

function today() {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' })
    .format(new Date())
    .split('-');
  return { 'on-day': day, 'on-month': month, 'on-year': year };
}

function report(alone, crowd) {
  const rows = (users, { times, seconds }) =>
    [...times]
      .sort()
      .map(([what, list]) => [
        what,
        users,
        list.length,
        ...[0.5, 0.95, 0.99].map((share) => `${percentile(list, share).toFixed(0)} ms`),
        `${(list.length / seconds).toFixed(1)}/s`,
      ]);
  const faults = [...alone.faults, ...crowd.faults].map(([what, count]) => `${what}: ${count}`);
  publish('caseload', [
    `# Caseload of ${FILES.toLocaleString('en')} files`,
    '',
    `Measured on ${machine()}; clients, server and PostgreSQL on the same machine. Ten acts a file. ${USERS} users who look at a page`,
    `for ${THINK / 1000} s on average before the next request, for ${SECONDS} s; one user without a pause beside it. The office of`,
    `${OFFICE.territory} has ${OFFICE.files.toLocaleString('en')} files whatever the size of the country.`,
    '',
    'To beat, at a million files (OpenCRVS, published contract): reads 50 / 150 / 300 ms, acts 100 / 300 / 500 ms, search 60 ms.',
    '',
    ...table(['What', 'Users', 'Requests', 'p50', 'p95', 'p99', 'Rate'], [...rows(1, alone), ...rows(USERS, crowd)]),
    '',
    faults.length === 0 ? 'No request failed.' : `Failed: ${faults.join(', ')}.`,
    `Memory of this process with the server: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`,
  ]);
}

function option(name) {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}
