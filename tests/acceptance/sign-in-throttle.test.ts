import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAccountReference } from '#platform/crypto/account-reference.ts';
import { passwordHashing } from '#platform/crypto/password-hashing.ts';
import { withClient } from '#platform/db/roles.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import {
  browserElsewhere,
  codeOf,
  enrolByPassword,
  GOOD_PASSWORD,
  HttpBrowser,
  invite,
  signUpAs,
  untilReady,
  wordsOf,
} from './sign-in.support.ts';

/** How many guesses are sent over HTTP: `GUESSES=10000` for the whole proof. */
const GUESSES = Number(process.env.GUESSES ?? 1_000);
const ACCOUNTS = 1_000;

let database: FreshDatabase;
let server: TestServer;
let references: readonly string[];

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database, { services: { ...TEST_SERVICES, trial: false } });
  // Of nobody's password: every guess is wrong, and costs what a real one costs.
  const hash = await passwordHashing({ pepper: TEST_SERVICES.keys.pepper }).hashPassword(randomUUID(), randomUUID());
  references = Array.from({ length: ACCOUNTS }, newAccountReference);
  await withClient(database.administrator, async (client) => {
    await client.query(
      `with made as (
         insert into identity.account (kind, reference, name) select 'applicant', r, 'Victime' from unnest($1::text[]) as r
         returning id)
       insert into identity.password (account, hash) select id, $2 from made`,
      [references, hash],
    );
  });
  await untilReady(server.origin);
});
afterAll(async () => {
  await server?.close();
  await database?.close();
});

const elsewhere = () => browserElsewhere(server.origin);
const guess = (browser: HttpBrowser, identifier: string, password = 'wrong wrong wrong') =>
  browser.post('/fr/sign-in', { identifier, password });

/** Does so many things, some at a time. */
async function eachOf(count: number, atOnce: number, work: (position: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

describe('guesses', () => {
  it('that come together are each counted: where one may be looked at, one of twenty is', async () => {
    const browser = elsewhere();
    const [reference = ''] = references;
    for (let time = 0; time < 3; time += 1) expect((await guess(browser, reference)).status).toBe(422);
    // As if nine had failed, the last of them long enough ago for one more.
    await withClient(database.administrator, (client) =>
      client.query("update identity.throttle set failures = 9, last_failure_at = now() - interval '65 seconds'"),
    );
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(browser, reference)));
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(1);
    const delayed = answers.filter(({ status }) => status === 429);
    expect(delayed).toHaveLength(19);
    for (const { headers, text } of delayed) {
      const wait = Number(headers['retry-after']);
      expect(wait).toBeGreaterThan(100);
      expect(wordsOf(text)).toContain(`Recommencez dans ${wait} secondes.`);
    }
  });

  it('at a known and at an unknown name are answered alike, to the last word and second', async () => {
    const series = async (identifier: string) => {
      const browser = elsewhere();
      const answers: unknown[] = [];
      for (let time = 0; time < 5; time += 1) {
        const { status, headers, text } = await guess(browser, identifier);
        answers.push([status, headers['retry-after'], Object.keys(headers).toSorted(), wordsOf(text)]);
      }
      return answers;
    };
    const known = await series(references[1] ?? '');
    expect(await series(newAccountReference())).toEqual(known);
    expect(await series('nobody@example.org')).toEqual(known);
    expect(await series('+212600000000')).toEqual(known);
    expect(await series('no name at all')).toEqual(known);
  });

  it('wait longer and longer, and are never refused for good', async () => {
    const browser = elsewhere();
    const { reference } = await signUpAs(elsewhere());
    for (let time = 0; time < 4; time += 1) await guess(browser, reference);
    // As if eight more had failed, the last of them five minutes ago: that is the longest that anybody waits.
    await withClient(database.administrator, (client) =>
      client.query("update identity.throttle set failures = 12, last_failure_at = now() - interval '300 seconds'"),
    );
    expect((await guess(browser, reference)).status).toBe(422);
    const delayed = await guess(browser, reference, GOOD_PASSWORD);
    expect([delayed.status, Number(delayed.headers['retry-after']) > 250]).toEqual([429, true]);
    await withClient(database.administrator, (client) =>
      client.query("update identity.throttle set last_failure_at = now() - interval '301 seconds'"),
    );
    expect((await guess(browser, reference, GOOD_PASSWORD)).status).toBe(303);
    expect((await guess(elsewhere(), reference, GOOD_PASSWORD)).status).toBe(303);
  });

  it('at other accounts do not delay a browser that has signed in to this one, nor do those at this one', async () => {
    const browser = elsewhere();
    const { reference } = await signUpAs(browser);
    await browser.post('/fr/sign-out', {});
    const attacker = new HttpBrowser(server.origin, browser.from);
    for (let time = 0; time < 6; time += 1) await guess(attacker, reference);
    expect((await guess(attacker, reference, GOOD_PASSWORD)).status).toBe(429);
    expect((await guess(browser, reference, GOOD_PASSWORD)).status).toBe(303);
    // The secret of that browser is worth nothing at another account.
    attacker.cookies.set('__Host-rihla-device', browser.cookies.get('__Host-rihla-device') ?? '');
    const [, , other = ''] = references;
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push((await guess(attacker, other)).status);
    expect(answers).toContain(429);
  });

  it('that end well are forgotten', async () => {
    const browser = elsewhere();
    const { reference } = await signUpAs(elsewhere());
    for (let round = 0; round < 4; round += 1) {
      expect((await guess(browser, reference)).status).toBe(422);
      expect((await guess(browser, reference)).status).toBe(422);
      expect((await guess(browser, reference, GOOD_PASSWORD)).status).toBe(303);
      browser.cookies.clear();
    }
  });

  it('at codes cannot be refreshed by giving the right password again', async () => {
    const { token, email } = await invite(database);
    const { secret } = await enrolByPassword(elsewhere(), token);
    const statuses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const browser = elsewhere();
      await guess(browser, email, GOOD_PASSWORD);
      for (let time = 0; time < 4; time += 1) {
        statuses.push((await browser.post('/fr/sign-in/second-factor', { code: '000000' })).status);
      }
    }
    // One for each failure that is free, and those that a busy machine took longer for than the first delays.
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(9);
    await withClient(database.administrator, (client) =>
      client.query('update identity.throttle set failures = 12, last_failure_at = now()'),
    );
    const browser = elsewhere();
    await guess(browser, email, GOOD_PASSWORD);
    expect((await browser.post('/fr/sign-in/second-factor', { code: codeOf(secret) })).status).toBe(429);
  });

  it('leave no name and no network in the table of counts', async () => {
    const { rows } = await withClient(database.administrator, (client) =>
      client.query<{ bucket: Buffer }>('select bucket from identity.throttle'),
    );
    expect(rows.length).toBeGreaterThan(10);
    // What anybody could compute who knows the names is not there: the hash has a key.
    const known = new Set(rows.map(({ bucket }) => bucket.toString('hex')));
    for (const reference of references) {
      for (const text of [reference, `reference ${reference}`, `rihla.throttle\naccount\nreference ${reference}`]) {
        expect(known.has(createHash('sha256').update(text).digest('hex'))).toBe(false);
      }
    }
    expect(rows.every(({ bucket }) => bucket.length === 32)).toBe(true);
  });
});

describe('an attack on a thousand accounts', () => {
  it(`of ${GUESSES} guesses from five networks: few are looked at, and its victims sign in meanwhile`, async () => {
    const owner = elsewhere();
    const { reference } = await signUpAs(owner);
    const device = owner.cookies.get('__Host-rihla-device') ?? '';
    const victims = [...references.slice(10, 10 + ACCOUNTS - 11), reference];
    const attackers = Array.from({ length: 5 }, elsewhere);
    const seen = new Map<number, number>();
    const started = Date.now();
    let isOver = false;
    const attack = eachOf(GUESSES, 16, async (position) => {
      const attacker = attackers[position % attackers.length] ?? elsewhere();
      const { status } = await guess(attacker, victims[(position * 7) % victims.length] ?? reference);
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }).finally(() => {
      isOver = true;
    });
    const entries = { fromHome: 0, fromTheirNetwork: 0, again: 0 };
    const times: number[] = [];
    /** Signs in, and again when the server says that it is overloaded; never told to wait for the failures of others. */
    const enter = async (browser: HttpBrowser) => {
      const began = performance.now();
      let answer = await guess(browser, reference, GOOD_PASSWORD);
      for (; answer.status === 503; entries.again += 1) answer = await guess(browser, reference, GOOD_PASSWORD);
      times.push(performance.now() - began);
      expect(answer.status).toBe(303);
    };
    while (!isOver) {
      await enter(elsewhere());
      entries.fromHome += 1;
      const known = new HttpBrowser(server.origin, attackers[0]?.from);
      known.cookies.set('__Host-rihla-device', device);
      await enter(known);
      entries.fromTheirNetwork += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await attack;
    const worst = Math.round(Math.max(...times));
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log('guesses', Object.fromEntries(seen), 'in', seconds, 's; owner', entries, 'slowest', worst, 'ms');
    expect(entries.fromHome).toBeGreaterThan(2);
    // A hundred for each network cost nothing; from there on one in some seconds, half a minute at last.
    expect(seen.get(422) ?? 0).toBeLessThan(5 * (110 + seconds / 2));
    expect([...seen.keys()].every((status) => [422, 429, 503].includes(status))).toBe(true);
  }, 900_000);
});

describe('the time of an answer', () => {
  it('does not tell a name that is known from one that is not', async () => {
    const pairs = Math.max(60, Math.round(GUESSES / 20));
    const known: number[] = [];
    const unknown: number[] = [];
    const timed = async (identifier: string, into: number[]) => {
      const browser = elsewhere();
      const began = performance.now();
      const { status } = await guess(browser, identifier);
      if (status === 422) into.push(performance.now() - began);
    };
    for (let pair = 0; pair < pairs; pair += 1) {
      const name = references[(pair * 3) % references.length] ?? '';
      // In turns, so that a machine that is busy for a while is busy for both.
      const turns = [() => timed(name, known), () => timed(newAccountReference(), unknown)];
      for (const turn of pair % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    const slower = known.map((one) => unknown.filter((other) => other < one).length);
    const area = slower.reduce((sum, count) => sum + count, 0) / (known.length * unknown.length);
    console.log('pairs', pairs, 'area under the curve', area.toFixed(3));
    // Four standard deviations of what chance gives with so many.
    expect(Math.abs(area - 0.5)).toBeLessThan(Math.max(0.05, (4 * Math.sqrt(1 / 6)) / Math.sqrt(pairs) / Math.SQRT2));
  }, 900_000);
});
