import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedFileReference } from '../../src/modules/regularisation/file-reference.ts';
import { ask } from '../acceptance/http.support.ts';
import { RABAT } from '../acceptance/regularisation.support.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { addressesOf, formOf, ROUTES, sayingsOf, submit } from './files-http.support.ts';
import { type FilesWorld, filesWorld } from './files-world.support.ts';

// What a person tells in confidence is never readable by a role whose purpose is enforcement: every way in, by HTTP.

let world: FilesWorld;
let server: TestServer;
let police: readonly (readonly [string, SomebodySignedIn])[];

/** What is for anybody, signed in or not, and what is one's own. */
const OPEN = ['/campaigns', '/campaigns/:campaign', '/verify', '/v/:code', '/account/messages'];

beforeAll(async () => {
  world = await filesWorld();
  await world.stand('permitted');
  await world.sit('signed');
  const reader = (organisation: string, territory: string, heads = false) =>
    createPerson(world, { role: 'enforcement-reader', organisation, territory, heads, steppedUp: true });
  police = [
    ['of the national security, in the whole country', await reader('surete-nationale', 'MA')],
    // The very organisation and place that hold the file, and at their head.
    ['of the ministry of the interior, at Rabat', await reader('interior-ministry', RABAT, true)],
    ['staff without a role', await createPerson(world, { role: null, kind: 'staff', steppedUp: true })],
  ];
  server = await startServer(world);
}, 60_000);

afterAll(async () => {
  await server.close();
  await world.close();
});

const things = () => [world.file, world.sitting, randomUUID()];
const secrets = () => ['Exemple', world.reference, printedFileReference(world.reference), world.file, world.filing];

describe('who enforces', () => {
  it.each(['GET', 'HEAD', 'POST'])(
    'is refused on every page of files, papers and messages, by %s, alike whether there is something or not',
    async (method) => {
      const faults: string[] = [];
      let asked = 0;
      const routes = ROUTES.filter((route) => (method === 'POST' ? route.submit : route.answer) !== undefined);
      for (const path of new Set(routes.map((route) => route.path))) {
        for (const address of addressesOf(path, method === 'HEAD' ? [world.file] : things(), world.file)) {
          for (const [who, { cookie }] of police) {
            const answer =
              method === 'POST'
                ? await submit(server.origin, address, cookie, formOf({ file: world.file }))
                : await ask(server.origin, `/fr${address}`, { method, headers: { cookie } });
            asked += 1;
            const open = OPEN.includes(path);
            if (!open && answer.status !== 403) faults.push(`${who}: ${method} ${address}: ${answer.status}`);
            if (answer.status >= 500) faults.push(`${who}: ${method} ${address}: ${answer.status}`);
            const said = sayingsOf(answer);
            // A code that was typed is shown again to who typed it.
            for (const secret of secrets().filter((one) => !address.includes(one))) {
              if (said.includes(secret)) faults.push(`${who}: ${method} ${address}: ${secret}`);
            }
          }
        }
      }
      console.log(`enforcement on files: ${asked} answers by ${method}`);
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it('finds no file by a search of persons, nor in any list of theirs', async () => {
    const faults: string[] = [];
    for (const [who, { cookie }] of police) {
      for (const [path, fields] of [
        ['/persons', { q: 'Exemple' }],
        ['/persons/new', { given: 'Aïssatou', family: 'Exemple', act: 'check' }],
        ['/persons/check', { given: 'Aïssatou', family: 'Exemple' }],
      ] as const) {
        const { status, text } = await submit(server.origin, path, cookie, fields);
        if (status !== 403 || text.includes('Aïssatou')) faults.push(`${who}: ${path}: ${status}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('leaves an entry of each refusal in the journal', async () => {
    const [{ refusals } = {}] = await world.rows(
      "select count(*)::integer as refusals from audit.entry where kind = 'refusal'",
    );
    expect(Number(refusals)).toBeGreaterThan(300);
  });
});
