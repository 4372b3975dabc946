import { afterAll, beforeAll, expect, it } from 'vitest';
import { regularisationRoutes } from '#regularisation';
import { printedFileReference } from '../../src/modules/regularisation/file-reference.ts';
import { ask } from '../acceptance/http.support.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { type Asking, type FilesWorld, filesWorld } from './files-world.support.ts';

let world: FilesWorld;
let server: TestServer;

beforeAll(async () => {
  world = await filesWorld();
  await world.stand('permitted');
  await world.sit('closed');
  await world.rows(`begin; set local session_replication_role = 'replica';
    update regularisation.application set name = 'Zoubaïda Introuvable' where id = '${world.file}';
    update regularisation.filing set email = 'introuvable@example.org' where id = '${world.filing}'; commit`);
  server = await startServer(world);
}, 60_000);

afterAll(async () => {
  await server.close();
  await world.close();
});

/** Who has a part in some page of files, and none in this file: or none at all. */
const STRANGERS =
  /^(office of Salé|chair of Salé|another applicant|association-manager|analyst|enforcement-reader|bra-officer)/;

/** Every address of a route, with each thing that an address may name in each of its places. */
function addressesOf(path: string): readonly string[] {
  if (!path.includes(':')) return [path];
  const { file, filing, sitting, permit } = world;
  return [file, filing, sitting, permit].map((id) => path.replace(/:[a-z]+/, id).replace(/:[a-z]+/g, file));
}

async function answerTo({ actor }: Asking, path: string) {
  return ask(server.origin, `/fr${path}`, { headers: { cookie: actor.cookie } });
}

it('no page of files tells anything of a file out of reach, whatever the address names', async () => {
  const paths = [
    ...new Set(regularisationRoutes.filter((route) => route.answer !== undefined).map(({ path }) => path)),
  ];
  const secrets = ['Introuvable', 'introuvable@', world.reference, printedFileReference(world.reference)];
  const leaks: string[] = [];
  let asked = 0;
  const strangers = world.asking.filter(({ name }) => STRANGERS.test(name));
  expect(strangers.length).toBeGreaterThan(6);
  for (const path of paths.flatMap(addressesOf)) {
    for (const who of strangers) {
      const { text, status } = await answerTo(who, path);
      asked += 1;
      for (const secret of secrets) if (text.includes(secret)) leaks.push(`${who.name}: ${path}: ${secret}`);
      if (status === 500) leaks.push(`${who.name}: ${path}: 500`);
    }
  }
  console.log(`leaks of files: ${asked} answers of ${paths.length} pages to ${strangers.length} strangers`);
  expect(leaks).toEqual([]);
}, 180_000);

it('the same pages tell it to who holds it: the search above is not blind', async () => {
  const office = world.asking.find(({ name }) => name === 'own office');
  if (office === undefined) throw new Error('Nobody holds the file.');
  expect((await answerTo(office, `/files/${world.file}`)).text).toContain('Introuvable');
});
