import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchCodesOf } from '#people';
import { printedFileReference } from '../../src/modules/regularisation/file-reference.ts';
import { ask } from '../acceptance/http.support.ts';
import { RABAT } from '../acceptance/regularisation.support.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { addressesOf, type Fields, formOf, ROUTES, sayingsOf, submit } from './files-http.support.ts';
import { type Asking, type FilesWorld, filesWorld } from './files-world.support.ts';

const NAME = 'Zoubaïda Introuvable';
let world: FilesWorld;
let server: TestServer;

beforeAll(async () => {
  world = await filesWorld();
  await world.stand('permitted');
  await world.sit('closed');
  await world.rows(`begin; set local session_replication_role = 'replica';
    update regularisation.application set name = '${NAME}' where id = '${world.file}';
    update regularisation.permit set name = '${NAME}' where application = '${world.file}';
    update regularisation.filing set email = 'introuvable@example.org' where id = '${world.filing}'; commit`);
  // It is found by the name that it has now.
  for (const code of searchCodesOf(NAME, 'regularisation-file')) {
    await world.rows('insert into regularisation.search_code (code, territory, application) values ($1, $2, $3)', [
      ...[code, RABAT, world.file],
    ]);
  }
  server = await startServer(world);
}, 60_000);

afterAll(async () => {
  await server.close();
  await world.close();
});

/** Who has a part in some page of files, and none in this file: or none at all. */
const STRANGERS =
  /^(office of Salé|chair of Salé|chair of the national|another applicant|association-manager|analyst|enforcement-reader|bra-officer)/;
const strangers = () => world.asking.filter(({ name }) => STRANGERS.test(name));

/** What the address of a form names as it should, and the file in its place. */
const named = (path: string) => {
  const { file, filing, sitting, permit } = world;
  const fitting = Object.entries({ filing, sitting, permit }).find(([name]) => path.includes(`:${name}`));
  return fitting === undefined ? [file] : [fitting[1], file];
};
const secrets = () => ['Introuvable', 'introuvable@', world.reference, printedFileReference(world.reference)];
const routesWith = (verb: 'answer' | 'submit') => [
  ...new Set(ROUTES.filter((route) => route[verb] !== undefined).map(({ path }) => path)),
];

type Asked = Awaited<ReturnType<typeof ask>>;

/** What is wrong with an answer to somebody who has nothing to do with the file. */
function faultsOf(who: Asking, what: string, answer: Asked, typed = ''): readonly string[] {
  const said = sayingsOf(answer);
  const found = secrets().filter((secret) => said.includes(secret) && !typed.includes(secret));
  // Whoever holds no file is handed no paper: what is printed is not looked into, since nothing may be.
  const printed = answer.headers['content-type']?.startsWith('application/pdf') === true ? ['a PDF'] : [];
  const broken = answer.status >= 500 ? [String(answer.status)] : [];
  return [...found, ...printed, ...broken].map((one) => `${who.name}: ${what}: ${one}`);
}

it('no page of files tells anything of a file out of reach, whatever the address names', async () => {
  const leaks: string[] = [];
  let asked = 0;
  const paths = routesWith('answer');
  expect(strangers().length).toBeGreaterThan(7);
  for (const path of paths.flatMap((one) => addressesOf(one, [...named(one), world.permit], world.file))) {
    for (const who of strangers()) {
      leaks.push(...faultsOf(who, path, await see(who, path)));
      asked += 1;
    }
  }
  console.log(`leaks of files: ${asked} answers of ${paths.length} pages to ${strangers().length} strangers`);
  expect(leaks).toEqual([]);
}, 180_000);

it('nor do its headers, where only they are asked for', async () => {
  const leaks: string[] = [];
  for (const path of routesWith('answer').flatMap((one) => addressesOf(one, [world.file], world.file))) {
    for (const who of strangers().slice(0, 4)) {
      const answer = await see(who, path, 'HEAD');
      if (answer.bytes.length > 0) leaks.push(`${who.name}: HEAD ${path}: a body`);
      leaks.push(...faultsOf(who, `HEAD ${path}`, answer));
    }
  }
  expect(leaks).toEqual([]);
}, 60_000);

/** Acts on many, for the pages that take a list; each asked for by what was ticked and by all that was shown. */
const BULK: readonly Fields[] = [
  ...['confirm-complete', 'propose-outcome', 'issue-permit', 'hand-over-permit', 'request-completion'].map((act) => ({
    act,
  })),
  { all: 'yes', act: 'confirm-complete' },
  { format: 'xlsx' },
];

it('no form tells anything of it either: what it refuses, what came of each file, what is taken away', async () => {
  const leaks: string[] = [];
  const statuses = new Map<number, number>();
  let asked = 0;
  const form = formOf({ file: world.file });
  const paths = routesWith('submit');
  for (const path of paths) {
    const variants: readonly Fields[] = path.includes(':') ? [{}] : BULK;
    for (const address of addressesOf(path, named(path), world.file)) {
      for (const variant of variants) {
        for (const who of strangers()) {
          const answer = await submit(server.origin, address, who.actor.cookie, { ...form, ...variant });
          leaks.push(...faultsOf(who, `POST ${address} ${JSON.stringify(variant)}`, answer));
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          asked += 1;
        }
      }
    }
  }
  console.log(`leaks of files: ${asked} forms of ${paths.length} pages: ${JSON.stringify([...statuses])}`);
  expect(leaks).toEqual([]);
  expect((statuses.get(200) ?? 0) + (statuses.get(303) ?? 0)).toBeGreaterThan(20);
}, 180_000);

it('no search finds it, by name, by reference, by part of either', async () => {
  const leaks: string[] = [];
  for (const typed of ['Introuvable', 'Zoubaïda', world.reference, printedFileReference(world.reference)]) {
    for (const who of strangers()) {
      const answer = await submit(server.origin, '/files/search', who.actor.cookie, { q: typed });
      // What was typed stands in the field again: what is looked for is the rest.
      leaks.push(...faultsOf(who, `search ${typed}`, answer, `${typed} ${printedFileReference(world.reference)}`));
      if (answer.text.includes(`/files/${world.file}`)) leaks.push(`${who.name}: search ${typed}: the file`);
    }
  }
  expect(leaks).toEqual([]);
}, 60_000);

it('the same pages and forms tell it to who holds it: the searches above are not blind', async () => {
  const office = world.asking.find(({ name }) => name === 'own office');
  if (office === undefined) throw new Error('Nobody holds the file.');
  expect(sayingsOf(await see(office, `/files/${world.file}`))).toContain('Introuvable');
  const { cookie } = office.actor;
  const found = await submit(server.origin, '/files/search', cookie, { q: 'Introuvable' });
  expect(found.text).toContain(`/files/${world.file}`);
  for (const format of ['csv', 'xlsx']) {
    const taken = await submit(server.origin, '/files/export?list=permitted', cookie, { format });
    expect(sayingsOf(taken), format).toContain(printedFileReference(world.reference));
  }
  const papers = routesWith('answer').filter((path) => /receipt|card|letter|minutes|withdrawal/.test(path));
  const types = new Set<string | undefined>();
  for (const path of papers.flatMap((one) => addressesOf(one, named(one), world.file))) {
    types.add((await see(office, path)).headers['content-type']);
  }
  expect([...types]).toContain('application/pdf');
}, 60_000);

function see({ actor }: Asking, path: string, method = 'GET') {
  return ask(server.origin, `/fr${path}`, { method, headers: { cookie: actor.cookie } });
}
