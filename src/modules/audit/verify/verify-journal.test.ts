import { describe, expect, it } from 'vitest';
import { readNote } from '../domain/checkpoint.ts';
import { checkpointLine, entryLine } from '../domain/export-lines.ts';
import { FAULTS, type FaultCode } from '../domain/fault.ts';
import type { Checkpoint } from '../domain/journal.ts';
import {
  exportBytes,
  exportLines,
  keyNamed,
  type MadeJournal,
  makeJournal,
  piecesOf,
  pinnedKey,
  planOf,
  witnessText,
} from './journal.support.ts';
import { exportSource, livingSource } from './journal-source.ts';
import { rawPublicKey } from './keys.ts';
import { checkpointOf, noteOf } from './notes.ts';
import { type Report, verifyJournal } from './verify-journal.ts';

const plan = planOf(60, { lanes: 3 });
const journal = makeJournal(plan);
const { entries, notes } = journal;
const [firstKey, secondKey] = plan.privateKeys;
const key = pinnedKey(journal);
const firstNoteLine = entries.length + 2;

interface Given {
  readonly witness?: string;
  readonly key?: Buffer;
}

const verifyText = (text: string | Buffer, { witness, ...given }: Given = {}): Promise<Report> =>
  verifyJournal(exportSource(piecesOf(Buffer.from(text))), {
    key,
    ...given,
    witnesses: witness === undefined ? [] : [{ name: 'cndp.notes', text: witness }],
  });

const verify = (changed: Partial<MadeJournal>, given: Given = {}): Promise<Report> =>
  verifyText(exportLines({ ...journal, ...changed }).join(''), given);

const lineAt = (index: number, change: (line: string) => string): string => {
  const lines = exportLines(journal);
  return lines.with(index, change(lines[index] ?? '')).join('');
};

const entryAt = (index: number) => {
  const entry = entries[index];
  if (entry === undefined) throw new Error(`There is no entry ${index}.`);
  return entry;
};

/** The notes with the last one made anew and signed by a true key. */
function lastNote(change: (checkpoint: Checkpoint) => Partial<Checkpoint>, privateKey = secondKey): readonly string[] {
  const { checkpoint } = readNote(notes.at(-1) ?? '') ?? {};
  if (checkpoint === undefined) throw new Error('The last note is not one.');
  return notes.with(-1, noteOf({ ...checkpoint, ...change(checkpoint) }, journal.installation, privateKey));
}

/** The same for what follows from the lanes. */
const lastLanes = (change: (lanes: Checkpoint['lanes']) => Checkpoint['lanes']): readonly string[] =>
  lastNote((checkpoint) => {
    const lanes = change(checkpoint.lanes).map((lane) => ({ ...lane, head: Buffer.from(lane.head, 'base64') }));
    const { size, root, lanes: written } = checkpointOf({ ...checkpoint, previousNote: null, lanes });
    return { size, root, lanes: written };
  });

const foreign = makeJournal(planOf(60, { installation: '00000000-3f0e-4c1f-9d0a-2b7c51e0d4a9' }));
const otherKeys = makeJournal({ ...plan, privateKeys: [keyNamed('forger'), keyNamed('forger again')] });
const shorter = { ...plan, bodies: plan.bodies.slice(0, 48), checkpointsAfter: plan.checkpointsAfter.slice(0, 4) };
const rewritten = makeJournal({
  ...plan,
  bodies: plan.bodies.map((one, index) => (index === 40 ? { ...one, body: '{}' } : one)),
});
const laterFirst = entries.findIndex(({ lane }) => lane !== entryAt(0).lane);
const place = (index: number) => ({ line: index + 2, lane: entryAt(index).lane, seq: entryAt(index).seq });
const witnessPlace = { line: null, lane: null, seq: null };
const lastLane = readNote(notes.at(-1) ?? '')?.checkpoint.lanes[0] ?? { lane: -1, size: -1, head: '' };

/** A checkpoint of the same entries, made after the last one that the journal shows. */
const sixthNote = noteOf(
  checkpointOf({
    number: 6,
    time: '2026-11-22T20:00:00Z',
    previousNote: notes.at(-1) ?? null,
    lanes: (readNote(notes.at(-1) ?? '')?.checkpoint.lanes ?? []).map((lane) => ({
      ...lane,
      head: Buffer.from(lane.head, 'base64'),
    })),
  }),
  journal.installation,
  secondKey,
);

/** Each fault that the verifier knows: how it comes about, and where it must be found. */
const cases: Readonly<Record<FaultCode, readonly [() => Promise<Report>, object]>> = {
  empty: [() => verifyText(''), { line: null }],
  'line-cut': [() => verifyText(exportBytes(journal).subarray(0, -1)), { line: firstNoteLine + 4 }],
  'not-utf8': [
    () => verifyText(Buffer.concat([exportBytes(journal).subarray(0, 2_000), Buffer.of(0xff, 0x0a)])),
    { lane: null, seq: null },
  ],
  'header-unreadable': [() => verifyText(lineAt(0, (line) => line.replace('"version":1', '"version":2'))), { line: 1 }],
  'line-unreadable': [() => verifyText(lineAt(5, (line) => line.replace('"seq":', '"seq": '))), { line: 6 }],
  'fewer-entries': [
    () => verifyText(exportLines(journal, { entries: 61 }).join('')),
    { line: firstNoteLine, values: { announced: 61, found: 60 } },
  ],
  'more-entries': [() => verifyText(exportLines(journal, { entries: 59 }).join('')), { line: 61 }],
  'fewer-checkpoints': [() => verifyText(exportLines(journal, { checkpoints: 6 }).join('')), { line: 66 }],
  'more-checkpoints': [() => verifyText(exportLines(journal, { checkpoints: 4 }).join('')), { line: 66 }],
  'no-checkpoint': [() => verify({ notes: [] }), { line: 61 }],
  uncovered: [() => verify({ notes: notes.slice(0, 4) }), { line: 65, values: { count: 12 } }],
  'no-key': [() => verify({ keys: [] }), { line: 1 }],
  'key-not-given': [() => verify({}, { key: rawPublicKey(keyNamed('another')) }), { line: 1 }],
  'key-not-announced': [() => verify({ keys: [...journal.keys.slice(0, 1), ...otherKeys.keys.slice(1)] }), { line: 1 }],
  'entry-late': [
    () => verifyText(exportBytes(journal) + entryLine({ ...entryAt(59), seq: 99 })),
    { line: 67, seq: 99 },
  ],
  'lane-back': [
    () => verify({ entries: [...entries.slice(laterFirst), ...entries.slice(0, laterFirst)] }),
    { line: 60 - laterFirst + 2, lane: entryAt(0).lane, seq: 1 },
  ],
  'seq-back': [
    () => verify({ entries: entries.with(9, entryAt(3)) }),
    { line: 11, lane: entryAt(3).lane, seq: entryAt(3).seq },
  ],
  'seq-again': [() => verify({ entries: entries.toSpliced(7, 0, entryAt(7)) }), { ...place(7), line: 10 }],
  'seq-missing': [
    () => verify({ entries: entries.toSpliced(7, 1) }),
    { ...place(8), line: 9, values: { expected: 8 } },
  ],
  'hash-differs': [() => verify({ entries: entries.with(7, { ...entryAt(7), body: '{}' }) }), place(7)],
  'note-unreadable': [
    () => verify({ notes: notes.with(2, notes[2]?.replace('\ntime ', '\nTime ') ?? '') }),
    { line: 64 },
  ],
  'note-foreign': [() => verify({ notes: notes.with(2, foreign.notes[2] ?? '') }), { line: 64 }],
  'note-unsigned': [() => verify({ notes: otherKeys.notes }), { line: firstNoteLine }],
  'note-old-key': [() => verify({ notes: lastNote(() => ({}), firstKey) }), { line: 66, values: { number: 5 } }],
  'number-differs': [
    () => verify({ notes: lastNote(() => ({ number: 7 })) }),
    { line: 66, values: { number: 5, found: 7 } },
  ],
  'previous-differs': [() => verify({ notes: lastNote(() => ({ previous: null })) }), { line: 66 }],
  'size-differs': [() => verify({ notes: lastNote(() => ({ size: 59 })) }), { line: 66 }],
  'root-differs': [() => verify({ notes: lastNote(({ lanes }) => ({ root: lanes[0]?.head ?? '' })) }), { line: 66 }],
  'lane-shrinks': [() => verify({ notes: lastLanes((lanes) => lanes.slice(1)) }), { line: 66, lane: lastLane.lane }],
  'entries-missing': [
    () => verify({ notes: lastLanes(([first = lastLane, ...rest]) => [{ ...first, size: first.size + 1 }, ...rest]) }),
    { line: 66, lane: lastLane.lane, seq: lastLane.size + 1 },
  ],
  'head-differs': [
    () =>
      verify({ notes: lastLanes(([first = lastLane, ...rest]) => [{ ...first, head: rest[0]?.head ?? '' }, ...rest]) }),
    { line: 66, lane: lastLane.lane, seq: lastLane.size },
  ],
  'witness-empty': [() => verify({}, { witness: '' }), witnessPlace],
  'witness-cut': [() => verify({}, { witness: witnessText(notes) + notes[0]?.slice(0, 90) }), witnessPlace],
  'witness-unreadable': [() => verify({}, { witness: witnessText([notes[0] ?? '', 'x\n']) }), { values: { note: 2 } }],
  'witness-foreign': [() => verify({}, { witness: witnessText(foreign.notes) }), { values: { note: 1 } }],
  'witness-unsigned': [() => verify({}, { witness: witnessText(otherKeys.notes) }), { values: { number: 1 } }],
  'witness-key': [
    () => verify({}, { witness: witnessText([otherKeys.keys[1]?.announcement ?? '']) }),
    { values: { note: 1, witness: 'cndp.notes' } },
  ],
  'witness-ahead': [
    () => verify({}, { witness: witnessText([sixthNote]) }),
    { ...witnessPlace, values: { number: 6 } },
  ],
  'witness-note-differs': [
    () => verify({}, { witness: witnessText(makeJournal({ ...plan, checkpointsAfter: [5, 60] }).notes) }),
    { values: { number: 1 } },
  ],
  'witness-entries-missing': [
    () => verifyText(exportBytes(makeJournal(shorter)), { witness: witnessText(notes) }),
    { line: null, values: { number: 5 } },
  ],
  'witness-head-differs': [
    () => verifyText(exportBytes(rewritten), { witness: witnessText(notes) }),
    { line: null, lane: plan.bodies[40]?.lane, values: { number: 4 } },
  ],
};

describe('the verifier of journals', () => {
  it.each(Object.entries(cases))('sees %s and says where', async (code, [report, where]) => {
    const { ok, firstFault } = await report();
    expect(ok).toBe(false);
    expect(firstFault).toMatchObject({ code, ...where });
    expect(firstFault?.sentence).toMatch(/^[A-Z][^{}]+\.$/);
    expect(Object.entries(FAULTS)).toContainEqual([code, firstFault?.fault]);
  });

  it('finds an untouched export intact, and says what it compared', async () => {
    const report = await verify(
      {},
      { witness: witnessText([...notes.slice(0, 3), journal.keys[1]?.announcement ?? '']) },
    );
    expect(report).toEqual({
      ok: true,
      entries: 60,
      checkpoints: 5,
      keys: journal.keys.map((entry) => entry.key),
      firstFault: null,
      keyCompared: true,
      witnessed: 4,
      uncovered: 0,
    });
  });

  it('finds the export of an empty journal intact once a checkpoint says that it is empty', async () => {
    const checkpoint = checkpointOf({ number: 1, time: '2026-11-22T08:00:00Z', previousNote: null, lanes: [] });
    const note = noteOf(checkpoint, journal.installation, firstKey);
    expect(await verify({ entries: [], notes: [note], keys: journal.keys.slice(0, 1) })).toMatchObject({
      ok: true,
      entries: 0,
      checkpoints: 1,
    });
  });

  it('says that no key was compared where none was given', async () => {
    const report = await verifyJournal(exportSource(piecesOf(exportBytes(otherKeys))));
    expect(report).toMatchObject({ ok: true, keyCompared: false, witnessed: 0 });
  });

  it('refuses the former key from the moment on that a new one was announced', async () => {
    const signedByFormer = makeJournal({ ...plan, rotateAfter: 5 });
    expect((await verifyText(exportBytes(signedByFormer))).ok).toBe(true);
    const { firstFault } = await verify({ notes: signedByFormer.notes });
    expect(firstFault).toMatchObject({ code: 'note-old-key', values: { number: 4 } });
  });

  it('gives the same answer however the bytes come', async () => {
    const bytes = exportBytes(journal);
    for (const size of [1, 7, 1_000]) {
      expect((await verifyJournal(exportSource(piecesOf(bytes, size)), { key })).ok).toBe(true);
    }
  });

  it('stops reading at the first fault', async () => {
    let read = 0;
    const bytes = Buffer.from(lineAt(3, (line) => line.replace('"hash":"', '"hash":"f')));
    const source = exportSource(async function* counted() {
      for await (const piece of piecesOf(bytes, 100)()) {
        read += piece.length;
        yield piece;
      }
    });
    await verifyJournal({ ...source, async *notes() {} }, { key });
    expect(read).toBeLessThan(5_000);
  });
});

describe('the verifier on a journal that is being written', () => {
  const living = (upTo: number) =>
    livingSource({
      journal: () => Promise.resolve(journal),
      async *entries() {
        yield* entries;
      },
      async *checkpoints() {
        yield* notes.slice(0, upTo);
      },
    });

  it('says how many entries no checkpoint covers yet', async () => {
    expect(await verifyJournal(living(4), { key })).toMatchObject({ ok: true, entries: 60, uncovered: 12 });
    expect(await verifyJournal(living(0), { key })).toMatchObject({ ok: true, checkpoints: 0, uncovered: 60 });
    expect(await verifyJournal(living(5), { key })).toMatchObject({ ok: true, uncovered: 0 });
  });

  it('holds it against a witness, which may have seen more than is left', async () => {
    const witnesses = [{ name: 'w', text: witnessText(notes) }];
    expect((await verifyJournal(living(4), { key, witnesses })).firstFault?.code).toBe('witness-ahead');
  });

  it('names the entry at fault, which has no line', async () => {
    const source = living(5);
    const report = await verifyJournal({
      ...source,
      async *records() {
        for await (const record of source.records()) {
          const isThird = record.kind === 'entry' && record.entry.lane === 3 && record.entry.seq === 3;
          yield isThird ? { ...record, entry: { ...record.entry, body: '' } } : record;
        }
      },
    });
    expect(report.firstFault).toMatchObject({ fault: 'hash', line: null, lane: 3, seq: 3 });
  });

  it('asks for the checkpoints once: those made meanwhile wait for the next time', async () => {
    let asked = 0;
    const source = livingSource({
      journal: () => Promise.resolve(journal),
      async *entries() {
        yield* entries;
      },
      async *checkpoints() {
        asked += 1;
        yield* asked === 1 ? notes.slice(0, 4) : notes;
      },
    });
    expect(await verifyJournal(source)).toMatchObject({ ok: true, checkpoints: 4 });
  });
});

describe('a checkpoint line', () => {
  it('that merely repeats the one before is refused', async () => {
    const lines = exportLines(journal, { checkpoints: 6 });
    const report = await verifyText(`${lines.join('')}${checkpointLine(notes[4] ?? '')}`);
    expect(report.firstFault).toMatchObject({ code: 'number-differs', line: 67, values: { number: 6, found: 5 } });
  });
});
