import { execFile } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  announceDocumentsKey,
  codeAddress,
  eraseDocument,
  type ProofKind,
  signedCode,
  verifyDocument,
} from '#documents';
import { ANYONE, operator } from '#platform/access/actor.ts';
import { newCode } from '#platform/crypto/checked-code.ts';
import { withClient } from '#platform/db/roles.ts';
import { projectPath } from '#platform/project.ts';
import { onePage, photograph } from '../hostile/files.support.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import { send, view } from './directory.support.ts';
import { handIn, handInRoute, issue, keepAs, revoke, storedDocument } from './documents.support.ts';
import { actorOf, RABAT, SALE } from './register.support.ts';

let database: FreshDatabase;
let server: TestServer;
let applicant: SomebodySignedIn;
let stranger: SomebodySignedIn;
let rabat: SomebodySignedIn;
let sale: SomebodySignedIn;
const { documents } = TEST_SERVICES.keys;

beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(database, { privatePages: [handInRoute] });
  await announceDocumentsKey.execute(database.operator, operator('test'), { key: documents.signing });
  applicant = await createPerson(database, { role: 'applicant' });
  stranger = await createPerson(database, { role: 'applicant' });
  rabat = await createPerson(database, { role: 'counter-officer', territory: RABAT });
  sale = await createPerson(database, { role: 'counter-officer', territory: SALE });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const hand = (files: readonly (readonly [string, Buffer])[], once = randomUUID(), who = applicant) =>
  handIn(server.origin, who.cookie, files, once);

describe('a form with files', () => {
  it('is kept as one act: the files made anew, encrypted, and read again by who handed them in', async () => {
    const answer = await hand([
      ['passeport.jpg', await photograph()],
      ['contrat.pdf', onePage()],
    ]);
    expect(answer.status).toBe(200);
    const kept = answer.documents;
    expect(kept).toHaveLength(2);
    const [image = '', pdf = ''] = kept;
    const save = await view(server.origin, `/fr/uploads/${image}`, applicant.cookie);
    expect(save.status).toBe(200);
    expect(save.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="document-${image.slice(0, 8)}.jpg"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    const look = await view(server.origin, `/fr/uploads/${pdf}/preview`, applicant.cookie);
    expect(look.headers).toMatchObject({ 'content-type': 'image/jpeg' });
    expect(look.headers['content-disposition']).toMatch(/^inline/);
  });

  it('lies in the database as noise, with nothing of its name, its place or its words', async () => {
    const answer = await hand([['CANARY-nom.jpg', await photograph()]]);
    const row = await storedDocument(database, answer.documents[0] ?? '');
    expect(row.category).toBe('regularisation-file');
    const content = row.content ?? Buffer.alloc(0);
    for (const trace of ['CANARY', 'JFIF', '\xff\xd8\xff']) expect(content.includes(trace, 0, 'latin1')).toBe(false);
    expect(JSON.stringify(row)).not.toContain('CANARY');
  });

  it('sent twice, as after an answer that was lost, is kept once', async () => {
    const [bytes, once] = [await photograph(), randomUUID()];
    const first = await hand([['a.jpg', bytes]], once);
    const again = await hand([['a.jpg', bytes]], once);
    expect(again.documents).toEqual(first.documents);
    const other = await hand([['a.jpg', onePage()]], once);
    expect(other.status).toBe(409);
  });

  it('that holds what cannot be kept says which file and why, and keeps the rest typed', async () => {
    const answer = await hand([
      ['bon.jpg', await photograph()],
      ['page.html', Buffer.from('<html></html>')],
      ['grand.jpg', Buffer.concat([await photograph(), Buffer.alloc(11 * 1024 * 1024)])],
      ['quatre.jpg', await photograph()],
      ['../../cinq\u0000\u202e.jpg', await photograph()],
    ]);
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({
      note: 'tapé',
      faults: [
        ['page.html', 'unknown-type'],
        ['grand.jpg', 'too-large'],
        ['quatre.jpg', 'too-many'],
        [expect.stringMatching(/^cinq[^/\\\u202e]*$/), 'too-many'],
      ],
    });
  });

  it('without files, or sent as any other form, is taken as one', async () => {
    expect((await hand([])).body).toEqual({ documents: [] });
    const plain = await send(server.origin, '/fr/hand-in', applicant.cookie, { note: 'tapé' });
    expect(plain.json()).toEqual({ documents: [] });
  });

  it('larger than all its files may be is refused before it is read', async () => {
    const { hostname, port } = new URL(server.origin);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request({
        hostname,
        port,
        path: '/fr/hand-in',
        method: 'POST',
        agent: false,
        headers: {
          origin: server.origin,
          cookie: applicant.cookie,
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': 200_000_000,
        },
      });
      sent.on('response', (response) => resolve(response.statusCode)).on('error', reject);
      sent.write('--x\r\n');
    });
    expect(status).toBe(413);
  });

  it('is refused where no files are expected, and from another site', async () => {
    const body = new FormData();
    body.set('code', 'x');
    const elsewhere = await fetch(`${server.origin}/fr/verify`, {
      method: 'POST',
      body,
      headers: { origin: server.origin },
    });
    expect(elsewhere.status).toBe(415);
    const foreign = await fetch(`${server.origin}/fr/hand-in`, {
      method: 'POST',
      body,
      headers: { origin: 'https://evil.example', cookie: applicant.cookie },
    });
    expect(foreign.status).toBe(403);
  });

  it('of nobody leads to the sign-in, and of who may not do it is refused', async () => {
    const anonymous = await handIn(server.origin, undefined, [['a.jpg', await photograph()]], randomUUID());
    expect(anonymous.status).toBe(303);
    const enforcement = await createPerson(database, {
      role: 'enforcement-reader',
      organisation: 'surete-nationale',
      territory: 'MA',
    });
    const refused = await handIn(server.origin, enforcement.cookie, [['a.jpg', await photograph()]], randomUUID());
    expect(refused.status).toBe(403);
  });
});

describe('a document', () => {
  it('is nobody else’s: not another applicant’s, not an officer’s to whom no file brings it', async () => {
    const [id = ''] = (await hand([['a.jpg', await photograph()]])).documents;
    for (const who of [stranger, rabat]) {
      expect((await view(server.origin, `/fr/uploads/${id}`, who.cookie)).status).toBe(404);
      expect((await view(server.origin, `/fr/uploads/${id}/preview`, who.cookie)).status).toBe(404);
    }
    expect((await view(server.origin, `/fr/uploads/${id}`, undefined)).status).toBe(303);
    expect((await view(server.origin, '/fr/uploads/nothing', applicant.cookie)).status).toBe(404);
  });

  it('is not kept in another’s name, nor under a category that one does not answer for', async () => {
    const self = actorOf(applicant, 'applicant');
    await expect(keepAs(database, self, {})).resolves.toMatchObject({ documents: [expect.any(String)] });
    await expect(keepAs(database, self, { by: stranger.account })).rejects.toThrow('row-level security');
    for (const category of ['protection-file', 'partnership-file', 'journal', 'account'] as const)
      await expect(keepAs(database, self, { category })).rejects.toThrow('row-level security');
    for (const category of ['return-file', 'service-file', 'protection-file'] as const)
      await expect(keepAs(database, actorOf(rabat, 'counter-officer'), { category })).rejects.toThrow(
        'row-level security',
      );
  });

  it('that was erased is gone for its owner too, and its row says when', async () => {
    const [id = ''] = (await hand([['a.jpg', await photograph()]])).documents;
    const done = await eraseDocument.execute(database.operator, operator('test'), { id });
    expect(done).toEqual({ erased: true });
    expect(await eraseDocument.execute(database.operator, operator('test'), { id })).toEqual({ erased: false });
    expect((await view(server.origin, `/fr/uploads/${id}`, applicant.cookie)).status).toBe(404);
    const row = await storedDocument(database, id);
    expect([row.wrapped_key, row.content]).toEqual([null, null]);
    expect(row.erased_at).toBeInstanceOf(Date);
  });

  it('is never changed: neither by the application nor by the operator, but to be erased', async () => {
    const [id = ''] = (await hand([['a.jpg', await photograph()]])).documents;
    for (const role of ['app', 'operator'] as const) {
      await withClient(database.as(role), async (client) => {
        await expect(client.query('update documents.document set size = 1 where id = $1', [id])).rejects.toThrow(
          'permission denied',
        );
        await expect(client.query('delete from documents.document where id = $1', [id])).rejects.toThrow(
          'permission denied',
        );
      });
    }
  });
});

describe('whether an official document holds', () => {
  const ask = (typed: string, language = 'fr') =>
    send(server.origin, `/${language}/verify`, undefined, { code: typed });
  const codeOf = (serial: string, kind: ProofKind = 'permit') =>
    signedCode(documents.signing, { kind, serial, issuedOn: '2026-11-22', expiresOn: null, digest: randomBytes(32) });

  it('is told to anyone, by its code and by its number, in three languages', async () => {
    const serial = await issue(database, actorOf(rabat, 'counter-officer'), { kind: 'permit' });
    for (const typed of [serial, codeOf(serial), codeAddress(server.origin, codeOf(serial))]) {
      expect((await ask(typed)).text).toContain('Valable');
    }
    expect((await ask(serial, 'en')).text).toContain('<p class="notice-title">Valid</p>');
    expect((await ask(serial, 'ar')).text).toContain('صالحة');
    expect((await ask(serial)).text).toContain('titre de séjour');
  });

  it('is told where the QR code leads', async () => {
    const serial = await issue(database, actorOf(rabat, 'counter-officer'), { kind: 'permit' });
    const address = new URL(codeAddress('http://127.0.0.1', codeOf(serial))).pathname;
    const first = await view(server.origin, address, undefined);
    expect(first.status).toBe(302);
    const page = await fetch(`${server.origin}${address}`);
    expect(await page.text()).toContain('Valable');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('is one answer for what was withdrawn and what has expired', async () => {
    const officer = actorOf(rabat, 'counter-officer');
    const withdrawn = await issue(database, officer, { kind: 'permit' });
    expect(await revoke(database, officer, withdrawn)).toBe(true);
    expect(await revoke(database, officer, withdrawn)).toBe(false);
    const expired = await issue(database, officer, { kind: 'permit', issuedOn: '2024-01-01', expiresOn: '2024-12-31' });
    const [one, other] = [(await ask(withdrawn)).text, (await ask(expired)).text];
    for (const text of [one, other]) expect(text).toContain('N’est plus valable');
    expect(one.replaceAll(withdrawn, '')).toBe(other.replaceAll(expired, ''));
  });

  it('is unknown for any other code, without the database being asked', async () => {
    expect((await ask(newCode(17))).text).toContain('Inconnu');
    for (const typed of [
      'x',
      codeOf(newCode(17)).replace(/.$/, '0'),
      '<script>alert(1)</script>',
      'A'.repeat(5_000),
      '\u0000',
    ]) {
      const answer = await verifyDocument.execute(nowhere(), ANYONE, { typed, keys: [] });
      expect(answer).toEqual({ answer: 'unknown' });
      const page = await ask(typed);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('<script>alert');
    }
  });
  const nowhere = () =>
    new Proxy(database.db, {
      get() {
        throw new Error('The database was asked.');
      },
    });

  it('is changed by the office that issued it alone', async () => {
    const serial = await issue(database, actorOf(rabat, 'counter-officer'), { kind: 'decision' });
    expect(await revoke(database, actorOf(sale, 'counter-officer'), serial)).toBe(false);
    expect(await revoke(database, actorOf(applicant, 'applicant'), serial)).toBe(false);
    expect((await ask(serial)).text).toContain('Valable');
  });

  it('who files alone may be given a receipt, and no permit', async () => {
    const self = actorOf(applicant, 'applicant');
    const serial = await issue(database, self, { kind: 'receipt', place: null });
    expect((await ask(serial)).text).toContain('récépissé');
    await expect(issue(database, self, { kind: 'receipt', by: stranger.account })).rejects.toThrow(
      'row-level security',
    );
    await expect(issue(database, self, { kind: 'receipt', category: 'protection-file' })).rejects.toThrow(
      'row-level security',
    );
    await expect(issue(database, self, { kind: 'permit' })).rejects.toThrow('row-level security');
  });

  it('is verified without this system, by one file and the published keys', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rihla-verify-'));
    const keys = await (await fetch(`${server.origin}/.well-known/rihla-documents.json`)).text();
    const file = join(folder, 'keys.json');
    await writeFile(file, keys);
    const run = (code: string) =>
      promisify(execFile)(process.execPath, [projectPath('tools', 'verify-document.mjs'), code, '--key', file]).then(
        ({ stdout }) => stdout,
        ({ stderr }: { readonly stderr: string }) => stderr,
      );
    const serial = newCode(17);
    const digest = createHash('sha256').update('x').digest();
    const code = signedCode(documents.signing, {
      kind: 'receipt',
      serial,
      issuedOn: '2026-11-22',
      expiresOn: '2020-01-01',
      digest,
    });
    const said = await run(codeAddress('https://rihla.example.ma', code));
    expect(said).toMatch(/^GENUINE/);
    expect(said.replaceAll(' ', '')).toContain(`number${serial}`);
    expect(said).toContain('issued   2026-11-22');
    expect(said).toContain('expires  2020-01-01 (EXPIRED)');
    expect(said).toContain(digest.toString('hex').slice(0, 24));
    const altered = `${code.slice(0, 20)}${code[20] === '0' ? '1' : '0'}${code.slice(21)}`;
    expect(await run(altered)).toMatch(/^NOT GENUINE/);
    expect(await run('nothing')).toMatch(/^This is no code/);
    await rm(folder, { recursive: true });
  });
});
