import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROLES, rolePassword, SERVING, withClient } from '#platform/db/roles.ts';
import { addressOf, endAll, isReady, type Running, refusalOf, run, stop } from './run.support.ts';
import { findFitPostgres, type OwnPostgres, startOwnPostgres } from './serve.support.ts';

const folder = mkdtempSync(join(tmpdir(), 'rihla-serve-'));
const ORIGIN = 'https://rihla.example.org';

afterAll(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** A data folder that nobody used. */
const newFolder = () => join(folder, randomUUID());

function serve(environment: Readonly<Record<string, string>>): Running {
  return run('serve', { RIHLA_ORIGIN: ORIGIN, RIHLA_DATA: newFolder(), ...environment });
}

/** The one sentence of a start that was refused, and nothing else. */
async function sentenceOf(running: Running): Promise<string> {
  const { code, said } = await refusalOf(running);
  expect(said.split('\n')).toHaveLength(1);
  expect(said).toMatch(/^[A-Z].*\.$/);
  expect(code).toBe(1);
  return said;
}

/** The PostgreSQL that npm brings, which lacks the latest minor release. */
function unfitUrl(): string {
  const { host, port, user, password } = inject('cluster');
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/postgres?host=${encodeURIComponent(host)}`;
}

describe('serving in production', () => {
  it.each([
    ['a PostgreSQL of its own', {}, /^In production DATABASE_URL must name a PostgreSQL of yours/],
    ['the origin people reach it at', { RIHLA_ORIGIN: '' }, /^In production RIHLA_ORIGIN must say at which https:/],
    [
      'an origin with TLS',
      { RIHLA_ORIGIN: 'http://localhost' },
      /^In production RIHLA_ORIGIN must say at which https:/,
    ],
    ['a PostgreSQL that answers', { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' }, /cannot be reached/],
  ])('needs %s', async (_case, environment, sentence) => {
    const said = await sentenceOf(serve(environment));
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/secret/);
  });

  it('refuses a PostgreSQL whose row-level security has known holes, and leaves no mark', async () => {
    const place = newFolder();
    const said = await sentenceOf(serve({ DATABASE_URL: unfitUrl(), RIHLA_DATA: place }));
    expect(said).toMatch(/^PostgreSQL 18\.4 shows rows that row-level security forbids.*: 18\.6 or newer is needed\.$/);
    expect(existsSync(join(place, 'mode'))).toBe(false);
    expect(existsSync(join(place, 'keys'))).toBe(false);
  });

  it.each([
    ['says so', 'mode', 'trial\n'],
    ['held an embedded PostgreSQL before folders said so', 'secrets.json', '{}'],
    ['names the place of an embedded PostgreSQL', 'MOVED.txt', '/var/lib/rihla-x\n'],
  ])('refuses a folder of a trial, which %s', async (_case, name, text) => {
    const place = newFolder();
    mkdirSync(place);
    writeFileSync(join(place, name), text);
    const said = await sentenceOf(serve({ DATABASE_URL: unfitUrl(), RIHLA_DATA: place }));
    expect(said).toMatch(/was used for trial, so it never serves in production: choose another with RIHLA_DATA=…\.$/);
  });

  it('refuses a folder whose mark cannot be understood', async () => {
    const place = newFolder();
    mkdirSync(place);
    writeFileSync(join(place, 'mode'), 'prod');
    expect(await sentenceOf(serve({ DATABASE_URL: unfitUrl(), RIHLA_DATA: place }))).toMatch(/mode is damaged/);
  });
});

const binaries = findFitPostgres();

if (binaries === null) {
  it('serves from a PostgreSQL with the row-level-security fixes', async () => {
    console.log('not checked here: no PostgreSQL with the row-level-security fixes on this machine');
    expect(await sentenceOf(serve({ DATABASE_URL: unfitUrl() }))).toMatch(/or newer is needed\.$/);
  });
} else {
  describe('a production server on a PostgreSQL with the row-level-security fixes', () => productionServer(binaries));
}

function productionServer(binaries: string) {
  let postgres: OwnPostgres;
  /** The server that most tests look at: its administrator is no superuser. */
  const place = newFolder();
  const secret = randomBytes(12).toString('hex');
  let url = '';

  beforeAll(async () => {
    postgres = await startOwnPostgres(binaries);
    await administer(`create role keeper login createrole password '${secret}'`);
    url = await newDatabase();
  });

  afterAll(() => postgres.stop());

  const administer = (statement: string, database = 'postgres') =>
    withClient({ ...postgres.administrator, database }, (client) => client.query(statement));

  /** An empty database of the administrator's own; its connection string. */
  async function newDatabase(): Promise<string> {
    const name = `d${randomUUID().replaceAll('-', '')}`;
    await administer(`create database ${name} owner keeper`);
    return postgres.url(name, 'keeper', secret);
  }

  const nameOf = (connection: string) => new URL(connection).pathname.slice(1);

  async function served(environment: Readonly<Record<string, string>> = {}): Promise<Running> {
    const running = serve({ DATABASE_URL: url, RIHLA_DATA: place, ...environment });
    await addressOf(running);
    return running;
  }

  const keyFile = (name: string, of = place) => join(of, 'keys', name);
  const KEYS = ['journal-signing.pem', 'credentials.key', 'database.key', 'documents-signing.pem'];

  /** A folder with the keys of the server, to be spoilt. */
  function copyOfFolder(): string {
    const copy = newFolder();
    cpSync(place, copy, { recursive: true });
    chmodSync(join(copy, 'keys'), 0o700);
    return copy;
  }

  it('starts, says for what and at which origin, and where the first administrator gets in', async () => {
    const running = await served();
    const address = await addressOf(running);
    expect(running.output()).toContain(`${address} (production, published as ${ORIGIN})`);
    await expect.poll(running.output).toMatch(/once: https:\/\/rihla\.example\.org\/fr\/welcome\/\S+\n/);
    expect(running.output()).not.toMatch(/trial|localhost/);
    expect(await isReady(address)).toBe(true);
    const { rows } = await administer('select mode from platform.installation', nameOf(url));
    expect(rows).toEqual([{ mode: 'production' }]);
    expect(readFileSync(join(place, 'mode'), 'utf8')).toBe('production\n');
    expect(await stop(running)).toBe(0);
  });

  it('keeps its keys for its user alone, and finds them again', async () => {
    const before = KEYS.map((name) => readFileSync(keyFile(name), 'utf8'));
    expect(
      [join(place, 'keys'), ...KEYS.map((name) => keyFile(name))].map((path) => statSync(path).mode & 0o777),
    ).toEqual([0o700, ...KEYS.map(() => 0o600)]);
    await stop(await served());
    expect(KEYS.map((name) => readFileSync(keyFile(name), 'utf8'))).toEqual(before);
  });

  it('signs in as each role by itself, so that what is slipped into a query finds no greater rights to take back', async () => {
    const running = await served();
    const { rows } = await administer(
      `select distinct usename::text as name from pg_stat_activity
       where datname = '${nameOf(url)}' and application_name like 'rihla%' order by 1`,
    );
    await stop(running);
    expect(rows.map(({ name }) => name)).toContain(ROLES.app);
    expect(SERVING.map((role) => ROLES[role])).toEqual(expect.arrayContaining(rows.map(({ name }) => name)));
    const database = readFileSync(keyFile('database.key'), 'utf8').trim();
    const login = { ...postgres.administrator, database: nameOf(url) };
    for (const role of SERVING.map((name) => ROLES[name])) {
      await withClient({ ...login, user: role, password: rolePassword(database, role) }, async (client) => {
        await client.query('reset role; reset session authorization');
        expect((await client.query('select current_user as name')).rows).toEqual([{ name: role }]);
        await expect(client.query(`set role ${ROLES.owner}`)).rejects.toMatchObject({ code: '42501' });
        await expect(client.query('set role keeper')).rejects.toMatchObject({ code: '42501' });
      });
    }
  });

  it('shows no password and no key: not in its output, not in any statement', async () => {
    const running = await served({ RIHLA_LOG_LEVEL: 'debug' });
    await stop(running);
    const database = readFileSync(keyFile('database.key'), 'utf8').trim();
    const secrets = [
      ...SERVING.map((role) => rolePassword(database, ROLES[role])),
      ...KEYS.map((name) => readFileSync(keyFile(name), 'utf8').trim()),
      secret,
    ];
    const statements = postgres.log().replace(`create role keeper login createrole password '${secret}'`, '');
    expect(statements).toMatch(/alter role rihla_app login password 'SCRAM-SHA-256\$4096:/);
    for (const hidden of secrets) {
      expect(running.output()).not.toContain(hidden);
      expect(statements).not.toContain(hidden);
    }
  });

  it.each([
    ['journal-signing.pem', /journal-signing\.pem, which this database was used with, is gone: put back the copy/],
    ['credentials.key', /credentials\.key, which this database was used with, is gone: put back the copy/],
  ])('refuses to go on without %s', async (name, sentence) => {
    const copy = copyOfFolder();
    rmSync(keyFile(name, copy));
    expect(await sentenceOf(serve({ DATABASE_URL: url, RIHLA_DATA: copy }))).toMatch(sentence);
    expect(existsSync(keyFile(name, copy))).toBe(false);
  });

  it('makes new passwords for its roles when their key is gone, for nothing was closed with it', async () => {
    const copy = copyOfFolder();
    rmSync(keyFile('database.key', copy));
    await stop(await served({ RIHLA_DATA: copy }));
    expect(readFileSync(keyFile('database.key', copy), 'utf8')).not.toBe(readFileSync(keyFile('database.key'), 'utf8'));
    // The first folder's passwords hold again after its next start.
    await stop(await served());
  });

  it('refuses a key that others may read, and one that is damaged', async () => {
    const copy = copyOfFolder();
    const file = keyFile('credentials.key', copy);
    chmodSync(file, 0o640);
    expect(await sentenceOf(serve({ DATABASE_URL: url, RIHLA_DATA: copy }))).toMatch(
      /^The key file \S+credentials\.key or its folder is open to other users/,
    );
    chmodSync(file, 0o600);
    writeFileSync(file, 'damaged');
    expect(await sentenceOf(serve({ DATABASE_URL: url, RIHLA_DATA: copy }))).toMatch(
      /^The key file \S+credentials\.key is damaged: put back the copy of your last backup\.$/,
    );
  });

  it('takes keys that are given as files, or by systemd, and makes none of its own then', async () => {
    const given = newFolder();
    cpSync(join(place, 'keys'), given, { recursive: true });
    for (const name of KEYS) chmodSync(join(given, name), 0o440);
    const own = newFolder();
    await stop(await served({ RIHLA_DATA: own, CREDENTIALS_DIRECTORY: given }));
    expect(existsSync(join(own, 'keys'))).toBe(false);
    const files = {
      RIHLA_JOURNAL_KEY_FILE: join(given, 'journal-signing.pem'),
      RIHLA_CREDENTIALS_KEY_FILE: join(given, 'credentials.key'),
      RIHLA_DATABASE_KEY_FILE: join(given, 'database.key'),
      RIHLA_DOCUMENTS_KEY_FILE: join(given, 'documents-signing.pem'),
    };
    await stop(await served({ RIHLA_DATA: own, ...files }));
    expect(existsSync(join(own, 'keys'))).toBe(false);
    rmSync(join(given, 'credentials.key'));
    expect(await sentenceOf(serve({ DATABASE_URL: url, RIHLA_DATA: own, ...files }))).toMatch(/is not there\.$/);
  }, 60_000);

  it('refuses the database of a trial, and changes nothing in it', async () => {
    const tried = await newDatabase();
    await stop(await startedForTrial(tried));
    const own = newFolder();
    const said = await sentenceOf(serve({ DATABASE_URL: tried, RIHLA_DATA: own }));
    expect(said).toMatch(/^The database was used for trial, with fictitious people, so it never serves in production/);
    expect(existsSync(join(own, 'keys'))).toBe(false);
    expect(existsSync(join(own, 'mode'))).toBe(false);
  });

  it('is refused to a trial: its database, and its folder', async () => {
    expect(await sentenceOf(run('start', { DATABASE_URL: url, RIHLA_DATA: newFolder() }))).toMatch(
      /^The database is that of a production server/,
    );
    expect(await sentenceOf(run('start', { DATABASE_URL: url, RIHLA_DATA: place }))).toMatch(
      /^The data folder \S+ is that of a production server/,
    );
  });

  it('starts twice at once, on one folder and one new database: both serve, with the same keys', async () => {
    const environment = { DATABASE_URL: await newDatabase(), RIHLA_DATA: newFolder() };
    const both = [serve(environment), serve(environment)];
    const addresses = await Promise.all(both.map(addressOf));
    expect(await Promise.all(addresses.map(isReady))).toEqual([true, true]);
    expect(await Promise.all(both.map((running) => stop(running)))).toEqual([0, 0]);
    await stop(await served(environment));
  }, 60_000);

  it('may listen for a proxy on another machine', async () => {
    const running = await served({ HOST: '0.0.0.0', RIHLA_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' });
    expect(await isReady((await addressOf(running)).replace('0.0.0.0', '127.0.0.1'))).toBe(true);
    await stop(running);
  });

  it('runs the commands of its operator as production too', async () => {
    const file = join(folder, 'figures.json');
    const command = run('run', { DATABASE_URL: url, RIHLA_DATA: place, RIHLA_LANG: 'en' }, ['figures:export', file]);
    expect(await command.ended, command.output()).toBe(0);
    expect(existsSync(file)).toBe(true);
    const astray = run('run', { RIHLA_DATA: place }, ['figures:export', file]);
    expect(await sentenceOf(astray)).toMatch(/^In production DATABASE_URL must name/);
  });

  describe('with logins of its own', () => {
    let database = '';
    const logins = { app: '', gatekeeper: '', matcher: '', operator: '' };
    const given = () => ({
      DATABASE_URL: url,
      RIHLA_DATA: place,
      DATABASE_APP_URL: logins.app,
      DATABASE_GATEKEEPER_URL: logins.gatekeeper,
      DATABASE_MATCHER_URL: logins.matcher,
      DATABASE_OPERATOR_URL: logins.operator,
    });

    beforeAll(async () => {
      database = nameOf(url);
      for (const role of SERVING) {
        await administer(`create role own_${role} login password 'own-${role}'; grant ${ROLES[role]} to own_${role}`);
        logins[role] = postgres.url(database, `own_${role}`, `own-${role}`);
      }
    });

    it('uses those, and leaves the passwords of the roles as they are', async () => {
      const passwords = () =>
        administer(`select rolname, rolpassword from pg_authid where rolname like 'rihla%' order by 1`);
      const before = await passwords();
      const running = await served(given());
      const { rows } = await administer(
        `select distinct usename::text as name from pg_stat_activity
         where datname = '${database}' and application_name = 'rihla'`,
      );
      expect(rows).toEqual([{ name: 'own_app' }]);
      await stop(running);
      expect((await passwords()).rows).toEqual(before.rows);
    });

    it.each([
      ['app', 'keeper', 'may do more than rihla_app'],
      ['matcher', 'own_gatekeeper', 'may do more than rihla_matcher'],
      ['gatekeeper', 'own_operator', 'may do more than rihla_gatekeeper'],
      ['operator', 'own_app', 'may not do what rihla_operator may'],
    ] as const)('refuses for %s the login %s, which %s', async (role, login, sentence) => {
      const connection = login === 'keeper' ? url : postgres.url(database, login, login.replace('_', '-'));
      const variable = `DATABASE_${role.toUpperCase()}_URL`;
      const said = await sentenceOf(serve({ ...given(), [variable]: connection }));
      expect(said).toContain(`would work as ${login}, which ${sentence}`);
      expect(said).toContain(variable);
    });

    it('refuses a session that presents itself as less than it is', async () => {
      const disguised = `${postgres.url(database, 'keeper', secret)}&options=${encodeURIComponent('-c role=rihla_app')}`;
      await administer(`grant ${ROLES.app} to keeper`);
      const said = await sentenceOf(serve({ ...given(), DATABASE_APP_URL: disguised }));
      expect(said).toMatch(/^The server would work as keeper, which may do more than rihla_app/);
    });
  });

  async function startedForTrial(connection: string): Promise<Running> {
    const running = run('start', { DATABASE_URL: connection, RIHLA_DATA: newFolder() });
    await addressOf(running);
    return running;
  }
}
