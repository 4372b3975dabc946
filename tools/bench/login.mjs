// What signing in costs, and what others see meanwhile: the built server on a folder of its own, over HTTP.
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { newAccountReference } from '#platform/crypto/account-reference.ts';
import { passwordHashing } from '#platform/crypto/password-hashing.ts';
import { sealSecret } from '#platform/crypto/sealed-secret.ts';
import { newTotpSecret } from '#platform/crypto/totp.ts';
import { withClient } from '#platform/db/roles.ts';
import { connectToRunningEmbeddedPostgres } from '#server/embedded-postgres/index.ts';
import { deriveKeys } from '#server/keys.ts';
import { readRegistrationAnswer } from '../../src/modules/identity/passkeys/answers.ts';
import { verifyRegistration } from '../../src/modules/identity/passkeys/ceremonies.ts';
import { SoftwareAuthenticator } from '../../src/modules/identity/passkeys/software-authenticator.support.ts';
import { ensureBuilt, pinnedNode, root } from '../bootstrap.mjs';
import { machine, percentile, publish, table } from './table.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const CLIENTS = [1, 2, 4, 8, 16];
/** More than wait for their turn at the hashing of passwords. */
const CROWD = 64;
const PASSWORD = 'quatre mots sans aucun lien';
/** A code of an application counts once: so many may sign in by one within a line. */
const STAFF = 240;
const GUESSING = 'wrong password';
const SAME_NETWORK = 'password, all of one network';
/** Requests of each kind that others send each second, whatever becomes of them. */
const PACE = 10;

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'rihla-bench-'));
const data = join(folder, 'data');
const server = spawn(pinnedNode(), [join(root, 'dist/main.js')], {
  env: {
    ...{ PATH: process.env.PATH, RIHLA_MODE: 'trial', RIHLA_DATA: data, PORT: '0', HOST: '127.0.0.1' },
    // Each client comes from a network of its own, as the throttle counts them.
    RIHLA_TRUSTED_PROXIES: '127.0.0.1',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
/** What the server logged as failed, by cause. */
const failures = new Map();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'));
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

try {
  const port = await portOf(server);
  // A passkey belongs to a name; an address is none.
  const origin = `http://localhost:${port}`;
  const administrator = { ...(await connectToRunningEmbeddedPostgres({ dataFolder: data })), database: 'rihla' };
  const keys = deriveKeys(null, Buffer.from(readFileSync(join(data, 'keys/credentials.key'), 'utf8'), 'base64'));
  const people = await preparePeople(administrator, keys, origin);
  const ask = asking(port, origin);
  const ways = waysIn(ask, origin, people);

  const signIns = [];
  for (const [name, way] of Object.entries(ways)) {
    const atOnce = [GUESSING, SAME_NETWORK].includes(name) ? CLIENTS.slice(-1) : CLIENTS;
    for (const clients of name === 'password' ? [...atOnce, CROWD] : atOnce)
      signIns.push(await measureSignIns(name, way, clients, administrator));
  }
  const others = [];
  for (const [name, way, clients] of [
    ['nobody', null, 0],
    ['16 sign in by password', ways.password, 16],
    ['16 of one network sign in by password', ways[SAME_NETWORK], 16],
    ['64 sign in by password', ways.password, CROWD],
    ['16 guess passwords', ways[GUESSING], 16],
    ['16 sign in by passkey', ways.passkey, 16],
  ]) {
    others.push(...(await measureOthers(name, way, clients, ask, people)));
  }
  report(signIns, others);
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function portOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    createInterface(child.stdout).on('line', (line) => {
      text += `${line}\n`;
      const found = /ready: http:\/\/[^/\s]+:(\d+)\//.exec(line);
      if (found) resolve(Number(found[1]));
      if (!line.startsWith('{')) return;
      const { route, error, code = '' } = JSON.parse(line);
      const cause = `${route} ${error} ${code}`;
      failures.set(cause, (failures.get(cause) ?? 0) + 1);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}: ${text}`)));
  });
}

/** Applicants with a password, staff with a password and an application, officers with a passkey; and the trial's own. */
async function preparePeople(administrator, keys, origin) {
  const hashing = passwordHashing({ pepper: keys.pepper, waiting: 1_000 });
  const rp = { id: 'localhost', name: 'Rihla', origin };
  const made = (kind, count) =>
    Array.from({ length: count }, () => ({ kind, account: randomUUID(), reference: newAccountReference() }));
  const applicants = made('applicant', CROWD);
  const staff = made('staff', STAFF);
  const officers = made('staff', CLIENTS.at(-1));
  await Promise.all(
    [...applicants, ...staff].map(async (one) => {
      one.hash = await hashing.hashPassword(PASSWORD, one.account);
    }),
  );
  return withClient(administrator, async (client) => {
    for (const { account, kind, reference } of [...applicants, ...staff, ...officers]) {
      await client.query('insert into identity.account (id, kind, reference, name) values ($1, $2, $3, $4)', [
        ...[account, kind, reference, 'Personne fictive'],
      ]);
    }
    for (const { account, hash } of [...applicants, ...staff]) {
      await client.query('insert into identity.password (account, hash) values ($1, $2)', [account, hash]);
    }
    for (const one of staff) {
      one.secret = newTotpSecret();
      const sealed = sealSecret({ current: keys.sealing }, `totp:${one.account}`, Buffer.from(one.secret));
      await client.query('insert into identity.totp (account, secret, confirmed_at) values ($1, $2, now())', [
        ...[one.account, sealed],
      ]);
    }
    for (const one of officers) {
      one.authenticator = new SoftwareAuthenticator(one.account);
      const challenge = randomBytes(32).toString('base64url');
      const answer = readRegistrationAnswer(one.authenticator.enrol(challenge, origin, rp.id));
      const { passkey } = await verifyRegistration({ rp, challenge, answer });
      await client.query(
        `insert into identity.passkey (account, credential_id, public_key, counter, backup_eligible, backed_up, name)
         values ($1, $2, $3, 0, false, false, 'Essai')`,
        [one.account, passkey.id, Buffer.from(passkey.publicKey)],
      );
    }
    const { rows: demo } = await client.query('select id as account from identity.account where demo order by id');
    return { applicants, staff, officers, demo, nextStaff: 0 };
  });
}

/** Asks the server as the browser of one person, who has a network and cookies of their own. */
function asking(port, origin) {
  return (method, path, { number = 0, cookies = new Map(), fields } = {}) =>
    new Promise((resolve, reject) => {
      const body = fields === undefined ? undefined : new URLSearchParams(fields).toString();
      const headers = {
        host: new URL(origin).host,
        'x-forwarded-for': `10.${number >> 8}.${number & 255}.1`,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined
          ? {}
          : { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
      };
      const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            cookies.set(name, value);
          }
          const { location = '' } = response.headers;
          resolve({ status: response.statusCode, location, text: Buffer.concat(pieces).toString() });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
}

function isIn({ status, location }) {
  return status === 303 && location.startsWith('/fr/account');
}

/** Each gives the answer that ends it. Every sign-in comes from a browser that was never here. */
function waysIn(ask, origin, people) {
  const byPassword = (number, reference, password, cookies) =>
    ask('POST', '/fr/sign-in', { number, cookies, fields: { identifier: reference, password } });
  return {
    async password(number) {
      return byPassword(number, people.applicants[number % CROWD].reference, PASSWORD, new Map());
    },
    async [SAME_NETWORK](number) {
      return byPassword(CROWD, people.applicants[number % CROWD].reference, PASSWORD, new Map());
    },
    async 'password and code'(number) {
      const cookies = new Map();
      const { reference, secret } = people.staff[people.nextStaff++ % STAFF];
      const first = await byPassword(number, reference, PASSWORD, cookies);
      if (first.status !== 303) return first;
      const code = generateSync({ secret });
      return ask('POST', '/fr/sign-in/second-factor', { number, cookies, fields: { code } });
    },
    async passkey(number) {
      const cookies = new Map();
      const { authenticator } = people.officers[number % people.officers.length];
      const { text } = await ask('POST', '/fr/sign-in/options', { number, cookies, fields: {} });
      const answer = authenticator.signIn(JSON.parse(text).challenge, origin, 'localhost');
      return ask('POST', '/fr/sign-in/passkey', { number, cookies, fields: { answer } });
    },
    async 'trial click'(number) {
      const { account } = people.demo[number % people.demo.length];
      return ask('POST', '/fr/sign-in/trial', { number, cookies: new Map(), fields: { account } });
    },
    async [GUESSING](number) {
      return byPassword(number, people.applicants[number % CROWD].reference, 'autre chose entièrement', new Map());
    },
  };
}

async function measureSignIns(name, way, clients, administrator) {
  // Codes that were used count again: what is measured is not how long thirty seconds are.
  await withClient(administrator, (client) => client.query('update identity.totp set last_step = 0'));
  await hammer(way, clients, 1);
  await withClient(administrator, (client) => client.query('update identity.totp set last_step = 0'));
  return { name, clients, ...(await hammer(way, clients, SECONDS)), memory: memoryOf('VmRSS') };
}

async function hammer(way, clients, seconds) {
  const result = { times: [], delayed: 0, overloaded: 0, refused: 0, seconds: 0 };
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, number) => {
      while (performance.now() - began < seconds * 1_000) {
        const start = performance.now();
        const answer = await way(number);
        if (isIn(answer)) result.times.push(performance.now() - start);
        else if (answer.status === 429) result.delayed += 1;
        else if (answer.status === 503) result.overloaded += 1;
        else result.refused += 1;
        // Who is told to wait does not come back in the same instant.
        if (answer.status === 429 || answer.status === 503) await pause(100);
      }
    }),
  );
  result.seconds = (performance.now() - began) / 1_000;
  return result;
}

/** Others at a steady pace: a late answer keeps nobody from asking, so that a server that stops is seen. */
async function measureOthers(name, way, clients, ask, people) {
  const signedIn = new Map();
  await ask('POST', '/fr/sign-in/trial', { cookies: signedIn, fields: { account: people.demo[0].account } });
  let asked = 0;
  const pages = {
    'public page, kept': () => ask('GET', '/fr/'),
    'public page, drawn anew': () => ask('GET', `/fr/programmes/8?n=${++asked}`),
    'signed in: own account': () => ask('GET', '/fr/account', { cookies: signedIn }),
  };
  const load = way === null ? pause(0) : hammer(way, clients, 1 + 2 * SECONDS);
  await pause(1_000);
  const rows = await Promise.all(
    Object.entries(pages).map(async ([page, get]) => {
      const times = [];
      let failed = 0;
      const gets = [];
      for (let sent = 0; sent < 2 * SECONDS * PACE; sent += 1) {
        const start = performance.now();
        gets.push(
          get().then(({ status }) => {
            times.push(performance.now() - start);
            if (status !== 200) failed += 1;
          }),
        );
        await pause(1_000 / PACE);
      }
      await Promise.all(gets);
      return { name, page, times, failed };
    }),
  );
  await load;
  return rows.map((row) => ({ ...row, memory: memoryOf('VmRSS') }));
}

function memoryOf(field) {
  const [, kilobytes] =
    new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function report(signIns, others) {
  const cells = (times) =>
    [0.5, 0.95, 0.99].map((share) => (times.length === 0 ? '' : percentile(times, share).toFixed(1)));
  publish('login', [
    '# Signing in',
    '',
    'One server process with the embedded PostgreSQL (fsync on), and the clients, share the machine:',
    `${machine()}. Argon2id at 46 MiB, two at a time. ${SECONDS} seconds a line after a warm-up of one; times in milliseconds,`,
    'of a whole sign-in: one request by password or trial click, two by password and code or by passkey (the question and the',
    'answer; the software authenticator signs within the clients). Every sign-in comes from a browser that was never here, every',
    'client from a network of its own unless said. "Wrong password" is one account a client, guessed without an end.',
    '429 is a delay asked for by the throttle, 503 the full queue of the hashing; such a client comes back after 0.1 s.',
    '',
    ...table(
      ['Way', 'Clients', 'per second', 'p50', 'p95', 'p99', '429', '503', 'refused', 'server MB'],
      signIns.map(({ name, clients, times, seconds, delayed, overloaded, refused, memory }) => [
        ...[name, clients, (times.length / seconds).toFixed(1), ...cells(times), delayed, overloaded, refused, memory],
      ]),
    ),
    '',
    `## What others see meanwhile`,
    '',
    `${PACE} requests a second of each kind, sent whatever becomes of those before, for ${2 * SECONDS} seconds.`,
    '',
    ...table(
      ['Meanwhile', 'Page', 'answers', 'p50', 'p95', 'p99', 'longest', 'not 200', 'server MB'],
      others.map(({ name, page, times, failed, memory }) => [
        ...[name, page, times.length, ...cells(times), percentile(times, 1).toFixed(1), failed, memory],
      ]),
    ),
    '',
    `The most that the server held at any time: ${memoryOf('VmHWM')} MB.`,
  ]);
  for (const [cause, count] of failures) console.log(`logged ${count} ×: ${cause}`);
}
