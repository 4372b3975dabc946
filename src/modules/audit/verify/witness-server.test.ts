import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RefusedNoteError } from './file-witness.ts';
import { httpWitness, KEY_HEADER } from './http-witness.ts';
import { keyNamed, makeJournal, pinnedKey, planOf, witnessText } from './journal.support.ts';
import { rawPublicKey } from './keys.ts';
import { readPinnedKey } from './witness-key.ts';
import { startWitness, type WitnessServer } from './witness-server.ts';

const journal = makeJournal(planOf(60, { lanes: 3 }));
const { notes } = journal;
const [first = '', second = '', third = ''] = notes;
const key = pinnedKey(journal);

let folder: string;
let file: string;
let events: string[];
let servers: WitnessServer[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rihla-witness-'));
  file = join(folder, 'notes');
  events = [];
  servers = [];
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

async function start(trusted: Buffer | null = key): Promise<string> {
  const server = await startWitness({
    file,
    host: '127.0.0.1',
    port: 0,
    key: trusted,
    events: {
      stored: () => events.push('stored'),
      refused: (refusal) => events.push(refusal),
      pinned: () => events.push('pinned'),
      failed: () => events.push('failed'),
    },
  });
  servers.push(server);
  return `http://127.0.0.1:${server.port}/`;
}

async function post(address: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(address, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers });
  return `${response.status} ${(await response.text()).trim()}`;
}

describe('the witness over HTTP', () => {
  it('has the note in its file before it answers, and gives the latest', async () => {
    const address = await start();
    expect((await fetch(address)).status).toBe(404);
    expect(await post(address, first)).toBe('200 stored');
    expect(readFileSync(file, 'utf8')).toBe(witnessText([first]));
    expect(await post(address, first)).toBe('200 known');
    expect(await post(address, second)).toBe('200 stored');
    const latest = await fetch(address);
    expect(latest.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await latest.text()).toBe(second);
    expect(events).toEqual(['stored', 'stored']);
  });

  it('follows the journal over a new key, and restarts where it was', async () => {
    let witness = httpWitness(await start(), key);
    for (const note of [first, second, third, journal.keys[1]?.announcement ?? '']) {
      expect(await witness.store(note)).toBe('stored');
    }
    await servers.pop()?.close();
    witness = httpWitness(await start(), key);
    expect(await witness.store(notes[3] ?? '')).toBe('stored');
    expect(await witness.store(third)).toBe('known');
  });

  it('answers 409 to what denies what it holds', async () => {
    const address = await start();
    await post(address, second);
    expect(await post(address, first)).toBe('409 older');
    const refused = httpWitness(address, key).store(first);
    await expect(refused).rejects.toBeInstanceOf(RefusedNoteError);
    await expect(refused).rejects.toMatchObject({ refusal: 'older' });
    expect(readFileSync(file, 'utf8')).toBe(witnessText([second]));
  });

  it('answers 403 to a note of another key, 400 to what is no note', async () => {
    const address = await start(rawPublicKey(keyNamed('another')));
    expect(await post(address, first, { [KEY_HEADER]: key.toString('base64') })).toBe('403 unsigned');
    expect(await post(address, 'hello')).toBe('400 unreadable');
    expect(await post(address, '')).toBe('400 unreadable');
    expect(await post(address, Buffer.concat([Buffer.from(first), Buffer.of(0xff)]))).toBe('400 unreadable');
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('answers 413 to what is too long, however it is sent', async () => {
    const address = await start();
    expect(await post(address, 'x'.repeat(64 * 1024 + 1))).toBe('413 too-large');
    const status = await new Promise((settle) => {
      const sent = request(address, { method: 'POST' }, (response) => settle(response.statusCode));
      sent.on('error', () => undefined);
      sent.write('x'.repeat(40_000));
      sent.end('x'.repeat(40_000));
    });
    expect(status).toBe(413);
  });

  it('knows one address and two methods', async () => {
    const address = await start();
    expect((await fetch(`${address}other`)).status).toBe(404);
    expect((await fetch(`${address}?x=1`, { method: 'POST', body: first })).status).toBe(404);
    const refused = await fetch(address, { method: 'DELETE' });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('answers 503 and keeps nothing where the file cannot be written', async () => {
    const address = await start();
    rmSync(file);
    mkdirSync(file);
    expect(await post(address, first)).toBe('503 not-stored');
    await expect(httpWitness(address, key).store(first)).rejects.toThrow('answered 503');
    rmSync(file, { recursive: true });
    expect(await post(address, first)).toBe('200 stored');
    expect(events).toEqual(['failed', 'failed', 'stored']);
  });

  it('does not start on a file that was changed', async () => {
    writeFileSync(file, witnessText([second, first]));
    await expect(start()).rejects.toThrow('its note 2 would be refused (older)');
  });

  it('gives one answer to each of many at once, and holds one note of each number', async () => {
    const address = await start();
    const sent = Array.from({ length: 60 }, (_, index) => notes[index % 3] ?? '');
    const answers = await Promise.all(sent.map((note) => post(address, note)));
    expect(answers.filter((answer) => answer === '200 stored').length).toBeLessThanOrEqual(3);
    expect(answers.every((answer) => ['200 stored', '200 known', '409 older'].includes(answer))).toBe(true);
    const held = readFileSync(file, 'utf8').match(/^number \d$/gm);
    expect(new Set(held).size).toBe(held?.length);
  });
});

describe('a witness that was given no key', () => {
  const shown = { [KEY_HEADER]: key.toString('base64') };
  const forger = keyNamed('forger');
  const forged = makeJournal({ ...planOf(60, { lanes: 3 }), privateKeys: [forger, forger] });

  it('trusts the first key that a note comes with, keeps it, and no other after it', async () => {
    const address = await start(null);
    expect(await post(address, first)).toBe('400 no-key');
    expect(await post(address, first, { [KEY_HEADER]: 'x' })).toBe('400 no-key');
    expect(await post(address, first, { [KEY_HEADER]: pinnedKey(forged).toString('base64') })).toBe('403 unsigned');
    expect(await post(address, 'hello', shown)).toBe('400 unreadable');
    expect(await readPinnedKey(file)).toBeNull();
    expect(await post(address, first, shown)).toBe('200 stored');
    expect(await readPinnedKey(file)).toEqual(key);
    const again = { [KEY_HEADER]: pinnedKey(forged).toString('base64') };
    expect(await post(address, forged.notes[1] ?? '', again)).toBe('403 unsigned');
    expect(await post(address, second)).toBe('200 stored');
    expect(events.filter((event) => event === 'pinned')).toHaveLength(1);
  });

  it('trusts one key where two come at once', async () => {
    const address = await start(null);
    const answers = await Promise.all([
      post(address, first, shown),
      post(address, forged.notes[0] ?? '', { [KEY_HEADER]: pinnedKey(forged).toString('base64') }),
    ]);
    expect(answers.sort()).toEqual(['200 stored', '403 unsigned']);
  });

  it('does not trust a key that does not hold for what the file holds already', async () => {
    writeFileSync(file, witnessText([first]));
    const address = await start(null);
    const answer = await post(address, forged.notes[1] ?? '', { [KEY_HEADER]: pinnedKey(forged).toString('base64') });
    expect(answer).toBe('503 not-stored');
    expect(await readPinnedKey(file)).toBeNull();
    expect(await post(address, second, shown)).toBe('200 stored');
  });
});

describe('a witness that is killed', () => {
  it('holds every note that it confirmed, however often it is killed while it stores', {
    timeout: 60_000,
  }, async () => {
    const bodies = Array.from({ length: 400 }, () => ({ lane: 0, body: '{}' }));
    const long = makeJournal({
      ...planOf(5),
      bodies,
      checkpointsAfter: bodies.map((_, index) => index + 1),
      rotateAfter: 400,
    });
    const confirmed: string[] = [];
    for (let kill = 0; kill < 8; kill += 1) {
      const child = spawnWitness(pinnedKey(long));
      const address = await child.address;
      setTimeout(() => child.process.kill('SIGKILL'), 30 + kill * 15);
      for (const note of long.notes.slice(confirmed.length)) {
        const answer = await post(address, note).catch(() => 'gone');
        if (answer === 'gone') break;
        expect(answer).toMatch(/^200 (stored|known)$/);
        confirmed.push(note);
      }
      await child.ended;
    }
    expect(confirmed.length).toBeGreaterThan(8);
    await start(pinnedKey(long));
    const held = readFileSync(file, 'utf8').split('----\n').slice(0, -1);
    expect(held.slice(0, confirmed.length)).toEqual(confirmed);
    expect(held.length - confirmed.length).toBeLessThanOrEqual(1);
  });
});

/** A witness in a process of its own. */
function spawnWitness(trusted: Buffer) {
  const script = `
    const { startWitness } = await import(process.env.MODULE);
    const { port } = await startWitness({
      file: process.env.FILE,
      host: '127.0.0.1',
      port: 0,
      key: Buffer.from(process.env.KEY, 'base64'),
      events: { stored() {}, refused() {}, pinned() {}, failed() {} },
    });
    console.log(port);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: {
      ...process.env,
      MODULE: new URL('witness-server.ts', import.meta.url).href,
      FILE: file,
      KEY: trusted.toString('base64'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise<string>((settle) => {
    child.stdout.once('data', (port) => settle(`http://127.0.0.1:${String(port).trim()}/`));
  });
  return { process: child, address, ended: new Promise((settle) => child.once('exit', settle)) };
}
