import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  announceKey,
  exportLines,
  fileWitness,
  livingJournal,
  makeCheckpoint,
  rawPublicKey,
  StaleKeyError,
} from '#audit';
import { operator } from '#platform/access/actor.ts';
import { withClient } from '#platform/db/roles.ts';
import { startJournalKeeper } from '#server/journal-keeper.ts';
import { createLog } from '#server/log.ts';
import { entryHash } from '../../src/modules/audit/verify/chain.ts';
// The verifier is the same program that anyone runs: it has no other door than its own files.
import { exportSource } from '../../src/modules/audit/verify/journal-source.ts';
import { checkpointOf, noteOf } from '../../src/modules/audit/verify/notes.ts';
import { verifyJournal } from '../../src/modules/audit/verify/verify-journal.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { createPerson, type SomebodySignedIn } from '../kit/people.ts';
import { startServer, TEST_SERVICES, type TestServer } from '../kit/server.ts';
import { ask } from './http.support.ts';

const SALMA = operator('salma');
const folder = mkdtempSync(join(tmpdir(), 'rihla-journal-'));
let database: FreshDatabase;
let server: TestServer;
let auditor: SomebodySignedIn;
let installation = '';
const key = TEST_SERVICES.keys.journal;

beforeAll(async () => {
  database = await freshDatabase();
  await withClient(database.administrator, async (client) => {
    await client.query("insert into platform.installation (mode) values ('trial') on conflict do nothing");
    const { rows } = await client.query<{ id: string }>('select id from platform.installation');
    installation = rows[0]?.id ?? '';
  });
  await announceKey.execute(database.operator, SALMA, { key });
  server = await startServer(database);
  auditor = await createPerson(database, { role: 'auditor', territory: 'MA' });
});

afterAll(async () => {
  await server.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function page(path: string, who: SomebodySignedIn | null = auditor) {
  return ask(server.origin, path, { headers: who === null ? {} : { cookie: who.cookie } });
}

async function superuser(statement: string, values: readonly unknown[] = []): Promise<void> {
  await withClient(database.administrator, (client) => client.query(statement, [...values]));
}

async function verified(witness?: string) {
  const witnesses = witness === undefined ? [] : [{ name: 'witness', text: readFileSync(witness, 'utf8') }];
  return verifyJournal(livingJournal(database.operator, SALMA), { key: rawPublicKey(key), witnesses });
}

async function exported(): Promise<string> {
  const { note } = await makeCheckpoint.execute(database.operator, SALMA, { key });
  let text = '';
  for await (const line of exportLines(database.operator, SALMA, note)) text += line;
  return text;
}

describe('the journal', () => {
  it('notes a read before the answer leaves: who, as what, for what, about whom', async () => {
    const { status, headers } = await page('/fr/journal/entries');
    expect(status).toBe(200);
    const bodies = await lastBodies(5);
    expect(bodies.find((body) => body.act === 'list-entries')).toMatchObject({
      kind: 'read',
      purpose: 'oversight',
      request: headers['x-request-id'],
      actor: { kind: 'person', account: auditor.account, role: 'auditor', unit: auditor.unit, territory: 'MA' },
    });
  });

  it('shows the auditor its entries, the newest first, and hides them from everybody else', async () => {
    const shown = await page('/fr/journal/entries');
    expect(shown.text).toContain('list-entries');
    for (const role of ['administrator', 'counter-officer', 'enforcement-reader', 'protection-caseworker'] as const) {
      const other = await createPerson(database, { role, heads: role === 'protection-caseworker' });
      expect((await page('/fr/journal/entries', other)).status, role).toBe(403);
    }
    expect((await page('/fr/journal/entries', null)).status).toBe(303);
  });

  it('notes a refusal too, with who was refused', async () => {
    const officer = await createPerson(database, { role: 'counter-officer' });
    expect((await page('/fr/journal/entries', officer)).status).toBe(403);
    expect((await lastBodies(3)).find((body) => body.kind === 'refusal')).toMatchObject({
      act: 'open /journal/entries',
      actor: { account: officer.account },
    });
  });

  it('tells who heads a unit who looked at their people, and nobody else’s', async () => {
    const chair = await createPerson(database, { role: 'local-commission-chair', heads: true });
    const officer = await createPerson(database, { role: 'counter-officer' });
    const elsewhere = await createPerson(database, { role: 'counter-officer', territory: '06.141' });
    for (const { account } of [officer, elsewhere]) await page(`/fr/journal/objects/account/${account}`);
    const seen = await page(`/fr/journal/objects/account/${officer.account}`, chair);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('who-looked');
    const hidden = await page(`/fr/journal/objects/account/${elsewhere.account}`, chair);
    expect(hidden.text).not.toContain('who-looked');
    const member = await createPerson(database, { role: 'local-commission-chair' });
    expect((await page(`/fr/journal/objects/account/${officer.account}`, member)).status).toBe(403);
  });

  it.each([['/fr/journal/objects/account/x'], ['/fr/journal/objects/%00/x'], ['/fr/journal/objects/a;drop/x']])(
    'answers %s in words',
    async (path) => {
      expect((await page(path)).status).toBeGreaterThanOrEqual(400);
      expect((await page(path)).status).toBeLessThan(500);
    },
  );

  it('says which criterion it could not read, and applies the others', async () => {
    const { status, text } = await page('/en/journal/entries?from=22/11/2026&kind=read');
    expect(status).toBe(200);
    expect(text).toContain('could not be read');
  });
});

describe('the checkpoints of the journal', () => {
  it('are signed, published as text for anyone, and followed by the next', async () => {
    const first = await makeCheckpoint.execute(database.operator, SALMA, { key });
    await page('/fr/journal/entries');
    const second = await makeCheckpoint.execute(database.operator, SALMA, { key });
    expect(second.number).toBe(first.number + 1);
    const published = await page('/journal/checkpoints', null);
    expect(published.headers['content-type']).toContain('text/plain');
    expect(published.text.split('----\n').slice(-2)).toEqual([first.note, second.note]);
    expect((await page('/journal/checkpoints/latest', null)).text).toBe(second.note);
    expect((await page(`/journal/checkpoints?after=${first.number}`, null)).text).toBe(second.note);
    expect((await page('/journal/keys', null)).text).toContain(rawPublicKey(key).toString('base64'));
  });

  it('are not made again when nothing happened since', async () => {
    const first = await makeCheckpoint.execute(database.operator, SALMA, { key });
    expect(await makeCheckpoint.execute(database.operator, SALMA, { key })).toMatchObject({ number: first.number });
  });

  it('made ten at a time follow one another', async () => {
    await page('/fr/journal/entries');
    const made = await Promise.all(
      Array.from({ length: 10 }, () => makeCheckpoint.execute(database.operator, SALMA, { key })),
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('are asked for by an auditor, at once, and by nobody else', async () => {
    const post = (who: SomebodySignedIn) =>
      ask(server.origin, '/fr/journal/checkpoint', {
        method: 'POST',
        headers: { cookie: who.cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      });
    const before = (await page('/journal/checkpoints/latest', null)).text;
    await page('/fr/journal/entries');
    expect((await post(auditor)).status).toBe(303);
    expect((await page('/journal/checkpoints/latest', null)).text).not.toBe(before);
    expect((await post(await createPerson(database, { role: 'administrator' }))).status).toBe(403);
  });

  it('are explained to the public in three languages', async () => {
    for (const language of ['fr', 'ar', 'en']) expect((await page(`/${language}/journal`, null)).status).toBe(200);
  });

  it('are told to a witness, which keeps them before it answers', async () => {
    const path = join(folder, 'kept.txt');
    const keeper = startJournalKeeper({
      operator: database.operator,
      key: () => key,
      witnesses: [path],
      log: createLog('fatal'),
    });
    await page('/fr/journal/entries');
    await keeper.round();
    await keeper.stop();
    expect(readFileSync(path, 'utf8')).toContain((await page('/journal/checkpoints/latest', null)).text);
    expect(await verified(path)).toMatchObject({ ok: true });
  });

  it('are signed by another key only after the one in force announced it', async () => {
    const next = generateKeyPairSync('ed25519').privateKey;
    const own = await freshDatabase('empty');
    try {
      await withClient(own.administrator, (client) =>
        client.query("insert into platform.installation (mode) values ('trial') on conflict do nothing"),
      );
      await announceKey.execute(own.operator, SALMA, { key });
      await makeCheckpoint.execute(own.operator, SALMA, { key });
      await expect(makeCheckpoint.execute(own.operator, SALMA, { key: next })).rejects.toThrow(StaleKeyError);
      expect(await announceKey.execute(own.operator, SALMA, { key: next })).toMatchObject({ inForce: false });
      await announceKey.execute(own.operator, SALMA, { key: next, signedBy: key });
      await expect(makeCheckpoint.execute(own.operator, SALMA, { key })).rejects.toThrow(StaleKeyError);
      await makeCheckpoint.execute(own.operator, SALMA, { key: next });
      expect(await verifyJournal(livingJournal(own.operator, SALMA), { key: rawPublicKey(key) })).toMatchObject({
        ok: true,
        checkpoints: 2,
      });
    } finally {
      await own.close();
    }
  });
});

describe('who alters the journal behind its back', () => {
  it('is found out after any change of a body, at that very entry', async () => {
    expect(await verified()).toMatchObject({ ok: true });
    const text = await exported();
    expect(
      await verifyJournal(
        exportSource(() => Readable.from([text])),
        { key: rawPublicKey(key) },
      ),
    ).toMatchObject({
      ok: true,
      keyCompared: true,
    });
    const lane = await aLane();
    await superuser(`update audit.entry set body = replace(body, '"at": "2', '"at": "3') where lane = $1 and seq = 1`, [
      lane,
    ]);
    expect(await verified()).toMatchObject({ ok: false, firstFault: { lane, seq: 1, fault: 'hash' } });
    await superuser(`update audit.entry set body = replace(body, '"at": "3', '"at": "2') where lane = $1 and seq = 1`, [
      lane,
    ]);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('is found out by a witness even after writing the whole chain anew and signing it with the true key', async () => {
    const path = join(folder, 'witness.txt');
    const { note } = await makeCheckpoint.execute(database.operator, SALMA, { key });
    const witness = fileWitness(path);
    for (const kept of (await page('/journal/checkpoints', null)).text.split('----\n')) await witness.store(kept);
    expect(readFileSync(path, 'utf8')).toContain(note);
    await rewriteEverything(key);
    expect(await verified()).toMatchObject({ ok: true });
    expect(await verified(path)).toMatchObject({ ok: false, firstFault: { fault: 'witness' } });
  });
});

async function lastBodies(count: number) {
  return withClient(database.administrator, async (client) => {
    const { rows } = await client.query<{ body: string }>('select body from audit.entry order by at desc limit $1', [
      count,
    ]);
    return rows.map(({ body }) => JSON.parse(body));
  });
}

async function aLane(): Promise<number> {
  return withClient(database.administrator, async (client) => {
    const { rows } = await client.query<{ lane: number }>(
      'select lane from audit.lane where size > 1 order by lane limit 1',
    );
    return rows[0]?.lane ?? -1;
  });
}

/** What a superuser who also stole the key can do: take one trace out, and make everything after it fit. */
async function rewriteEverything(stolen: KeyObject): Promise<void> {
  await withClient(database.administrator, async (client) => {
    await client.query('begin');
    const lane =
      (await client.query<{ lane: number }>('select lane from audit.lane where size > 1 order by lane limit 1')).rows[0]
        ?.lane ?? 0;
    const { rows } = await client.query<{ seq: number; body: string }>(
      'select seq, body from audit.entry where lane = $1 order by seq',
      [lane],
    );
    let previous: Buffer = Buffer.alloc(32);
    for (const { seq, body } of rows) {
      const told = seq === 1 ? body.replace(/"account": "[0-9a-f]/, '"account": "f') : body;
      previous = entryHash(previous, lane, seq, told === body && seq === 1 ? `${body} ` : told);
      await client.query('update audit.entry set body = $3, hash = $4 where lane = $1 and seq = $2', [
        lane,
        seq,
        told === body && seq === 1 ? `${body} ` : told,
        previous,
      ]);
    }
    await client.query('update audit.lane set head = $2 where lane = $1', [lane, previous]);
    await client.query('delete from audit.checkpoint');
    const { rows: lanes } = await client.query<{ lane: number; size: number; head: Buffer }>(
      'select lane, size, head from audit.lane where size > 0',
    );
    const checkpoint = checkpointOf({ number: 1, time: new Date().toISOString(), previousNote: null, lanes });
    await client.query('insert into audit.checkpoint (number, note) values (1, $1)', [
      noteOf(checkpoint, installation, stolen),
    ]);
    await client.query('commit');
  });
}
