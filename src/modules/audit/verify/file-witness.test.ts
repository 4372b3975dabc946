import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNote } from '../domain/checkpoint.ts';
import type { Checkpoint } from '../domain/journal.ts';
import { DamagedWitnessError, fileWitness, RefusedNoteError } from './file-witness.ts';
import { keyNamed, makeJournal, pinnedKey, planOf, witnessText } from './journal.support.ts';
import { checkpointOf, noteOf } from './notes.ts';

const plan = planOf(60, { lanes: 3 });
const { notes, keys, installation } = makeJournal(plan);
const [first = '', second = '', third = '', fourth = '', fifth = ''] = notes;
const announcement = keys[1]?.announcement ?? '';
const key = pinnedKey({ keys });

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rihla-witness-'));
  path = join(folder, 'notes');
});

afterEach(() => rmSync(folder, { recursive: true }));

const refusalOf = (stored: Promise<unknown>) =>
  stored.then(
    () => 'none',
    (error: unknown) => (error instanceof RefusedNoteError ? error.refusal : error),
  );

/** A note of the journal made anew, signed by the true key. */
function changed(
  note: string,
  change: (checkpoint: Checkpoint) => Partial<Checkpoint>,
  by = plan.privateKeys[0],
): string {
  const { checkpoint } = readNote(note) ?? {};
  if (checkpoint === undefined) throw new Error('This is no checkpoint.');
  const next = { ...checkpoint, ...change(checkpoint) };
  const lanes = next.lanes.map((lane) => ({ ...lane, head: Buffer.from(lane.head, 'base64') }));
  const { size, root } = checkpointOf({ ...next, previousNote: null, lanes });
  return noteOf({ ...next, size, root }, installation, by);
}

describe('a file that keeps notes', () => {
  it('holds each note once, in the order in which they came', async () => {
    const witness = fileWitness(path, key);
    expect(await witness.latest()).toBeNull();
    expect(await witness.store(first)).toBe('stored');
    expect(await witness.store(second)).toBe('stored');
    expect(await witness.store(first)).toBe('known');
    expect(await witness.latest()).toBe(second);
    expect(readFileSync(path, 'utf8')).toBe(witnessText([first, second]));
  });

  it('knows after a restart what it held before', async () => {
    await fileWitness(path, key).store(first);
    const witness = fileWitness(path, key);
    expect(await witness.latest()).toBe(first);
    expect(await witness.store(first)).toBe('known');
    expect(await refusalOf(witness.store(changed(first, () => ({ time: '2026-11-22T09:00:01Z' }))))).toBe('other-note');
  });

  it('follows a journal over the announcement of a new key', async () => {
    const witness = fileWitness(path, key);
    for (const note of [first, second, third, announcement, fourth, fifth]) await witness.store(note);
    expect(await fileWitness(path, key).latest()).toBe(fifth);
    expect(await refusalOf(fileWitness(`${path}-2`, key).store(fourth))).toBe('unsigned');
  });

  it('takes many at once as if they came one after the other', async () => {
    const witness = fileWitness(path, key);
    const answers = await Promise.allSettled([first, second, first, third, second, first].map(witness.store));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'refused'))).toEqual([
      'stored',
      'stored',
      'known',
      'stored',
      'known',
      'known',
    ]);
    expect(readFileSync(path, 'utf8')).toBe(witnessText([first, second, third]));
  });

  it('sees what another process added to the same file', async () => {
    const witness = fileWitness(path, key);
    await witness.store(first);
    await fileWitness(path, key).store(second);
    expect(await witness.latest()).toBe(second);
    expect(await witness.store(third)).toBe('stored');
    expect(readFileSync(path, 'utf8')).toBe(witnessText([first, second, third]));
  });

  it('may miss some notes, and takes later ones', async () => {
    const witness = fileWitness(path, key);
    expect(await witness.store(first)).toBe('stored');
    expect(await witness.store(third)).toBe('stored');
    expect(await refusalOf(witness.store(second))).toBe('older');
  });
});

describe('a file that keeps notes refuses', () => {
  const grown = (note: string) => changed(note, ({ number }) => ({ number: number + 2, previous: null }));

  it.each([
    ['what is no note', 'unreadable', 'hello\n'],
    ['a note with anything after it', 'unreadable', `${second}x`],
    ['a note signed by another key', 'unsigned', changed(third, () => ({}), keyNamed('other'))],
    ['a note signed by a key not announced yet', 'unsigned', fourth],
    [
      'an announcement signed by another key',
      'unsigned',
      makeJournal(planOf(60, { seed: 9 })).keys[1]?.announcement ?? '',
    ],
    [
      'a note of another installation',
      'foreign',
      makeJournal({ ...plan, installation: `${'0'.repeat(8)}${installation.slice(8)}` }).notes[2] ?? '',
    ],
    ['an earlier note', 'older', first],
    ['another note of the same number', 'other-note', changed(second, () => ({ time: '2026-11-22T23:00:00Z' }))],
    ['a next note that follows another one', 'other-past', changed(third, () => ({ previous: null }))],
    [
      'a later note with fewer entries in a lane and more in another',
      'smaller',
      changed(grown(second), ({ lanes: [one, ...others] }) => ({
        lanes: [
          ...(one === undefined ? [] : [{ ...one, size: one.size - 1 }]),
          ...others.map((lane) => ({ ...lane, size: lane.size + 5 })),
        ],
      })),
    ],
    [
      'a later note without a lane',
      'smaller',
      changed(grown(second), ({ lanes }) => ({ lanes: lanes.slice(1).map((lane) => ({ ...lane, size: 99 })) })),
    ],
    [
      'a later note with another entry at the same place',
      'other-head',
      changed(grown(second), ({ lanes, root }) => ({ lanes: lanes.map((lane) => ({ ...lane, head: root })) })),
    ],
  ])('%s (%s), and keeps what it holds', async (_, refusal, note) => {
    const witness = fileWitness(path, key);
    await witness.store(second);
    expect(await refusalOf(witness.store(note))).toBe(refusal);
    expect(readFileSync(path, 'utf8')).toBe(witnessText([second]));
    expect(await witness.store(third)).toBe('stored');
  });
});

describe('a file that keeps notes, after a crash in the middle of a note', () => {
  it.each([1, 60, 300])('forgets the %d bytes of it, which were never confirmed', async (bytes) => {
    await fileWitness(path, key).store(first);
    appendFileSync(path, second.slice(0, bytes));
    const witness = fileWitness(path, key);
    expect(await witness.latest()).toBe(first);
    expect(await witness.store(second)).toBe('stored');
    expect(readFileSync(path, 'utf8')).toBe(witnessText([first, second]));
  });

  it('keeps it if only its end is missing', async () => {
    await fileWitness(path, key).store(first);
    appendFileSync(path, second);
    const witness = fileWitness(path, key);
    expect(await witness.store(second)).toBe('known');
    expect(readFileSync(path, 'utf8')).toBe(witnessText([first, second]));
  });

  it.each([1, 3, 5, 200])('reads a file that was cut %d bytes short', async (bytes) => {
    const witness = fileWitness(path, key);
    await witness.store(first);
    await witness.store(second);
    truncateSync(path, Buffer.byteLength(witnessText([first, second])) - bytes);
    await witness.store(second);
    expect(readFileSync(path, 'utf8')).toBe(witnessText([first, second]));
  });
});

describe('a file of notes that was changed by hand', () => {
  it.each([
    ['a note changed', witnessText([first, second.replace('number 2', 'number 3')]), 2],
    ['a note of a forger', witnessText([makeJournal(planOf(60, { seed: 9 })).notes[0] ?? '']), 1],
    ['notes in another order', witnessText([second, first]), 2],
    ['an empty note', `----\n${witnessText([first])}`, 1],
  ])('%s, is refused as a whole, and stays as it is', async (_, text, note) => {
    writeFileSync(path, text);
    const refused = fileWitness(path, key).store(third);
    await expect(refused).rejects.toBeInstanceOf(DamagedWitnessError);
    await expect(refused).rejects.toMatchObject({ note });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('a disk that is full in the middle of a note', () => {
  it('leaves the file as it was, and the note may come again', async () => {
    const witness = fileWitness(path, key);
    for (const note of [first, second]) await witness.store(note);
    expect(Buffer.byteLength(witnessText([first, second]))).toBeLessThan(1_024);
    expect(Buffer.byteLength(witnessText([first, second, third]))).toBeGreaterThan(1_024);
    const script = `
      const { fileWitness } = await import(process.env.MODULE);
      const witness = fileWitness(process.env.FILE);
      for (let time = 0; time < 2; time += 1) {
        const answer = await witness.store(process.env.NOTE).catch((error) => error.code);
        console.log(answer);
      }`;
    // A limit on the size of files stands in for the full disk: a part of the note is written before the system refuses.
    const run = spawnSync(
      'bash',
      ['-c', 'ulimit -f 1; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      {
        env: { ...process.env, MODULE: new URL('file-witness.ts', import.meta.url).href, FILE: path, NOTE: third },
        encoding: 'utf8',
      },
    );
    expect(run.stdout).toBe('EFBIG\nEFBIG\n');
    expect(readFileSync(path, 'utf8')).toBe(witnessText([first, second]));
    expect(await witness.store(third)).toBe('stored');
  });
});
