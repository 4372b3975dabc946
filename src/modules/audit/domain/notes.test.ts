import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementText, readAnnouncement } from './announcement.ts';
import { checkpointText, readNote } from './checkpoint.ts';
import type { Checkpoint } from './journal.ts';
import { readSignedNote, writeSignedNote } from './signed-note.ts';
import { isAtOrAfter, isInstant, readWhole } from './written.ts';

const INSTALLATION = '6f9c1a52-3f0e-4c1f-9d0a-2b7c51e0d4a9';
const name = `rihla.journal/${INSTALLATION}`;
const base64 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyCheckpoint: fc.Arbitrary<Checkpoint> = fc.record({
  number: fc.integer({ min: 1, max: 1_000_000 }),
  time: instant,
  size: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  root: base64,
  previous: fc.option(base64),
  lanes: fc
    .uniqueArray(fc.record({ lane: fc.nat(40), size: fc.integer({ min: 1, max: 1e12 }), head: base64 }), {
      selector: ({ lane }) => lane,
      maxLength: 6,
    })
    .map((lanes) => lanes.sort((one, other) => one.lane - other.lane)),
});

/** A note whose signature nobody looks at here. */
const noteWith = (text: string, by = name) =>
  writeSignedNote({ text, name: by, keyId: Buffer.alloc(4, 1), signature: Buffer.alloc(64, 2) });

const sample: Checkpoint = {
  number: 2,
  time: '2026-11-22T09:00:00.123456Z',
  size: 5,
  root: Buffer.alloc(32, 3).toString('base64'),
  previous: Buffer.alloc(32, 4).toString('base64'),
  lanes: [
    { lane: 0, size: 2, head: Buffer.alloc(32, 5).toString('base64') },
    { lane: 7, size: 3, head: Buffer.alloc(32, 6).toString('base64') },
  ],
};
const note = noteWith(checkpointText(sample, INSTALLATION));

describe('the note of a checkpoint', () => {
  it('is read as it was written, whatever the checkpoint', () => {
    fc.assert(
      fc.property(anyCheckpoint, (checkpoint) => {
        const read = readNote(noteWith(checkpointText(checkpoint, INSTALLATION)));
        expect(read).toEqual({ installation: INSTALLATION, checkpoint });
      }),
    );
  });

  it('stands as the contract of the format shows it', () => {
    expect(note.split('\n').slice(0, 9)).toEqual([
      name,
      '5',
      sample.root,
      'number 2',
      'time 2026-11-22T09:00:00.123456Z',
      `previous ${sample.previous}`,
      `lane 0 2 ${sample.lanes[0]?.head}`,
      `lane 7 3 ${sample.lanes[1]?.head}`,
      '',
    ]);
    expect(note.split('\n').slice(9)).toEqual([expect.stringMatching(/^— rihla\.journal\/\S+ \S{91}=$/), '']);
  });

  it.each([
    ['a zero in front of the size', '\n5\n', '\n05\n'],
    ['number zero', 'number 2', 'number 0'],
    ['no number', 'number 2\n', ''],
    ['a day that no calendar has', '2026-11-22', '2026-02-30'],
    ['an hour that no clock has', 'T09:00:00', 'T24:00:00'],
    ['a time of another zone', '.123456Z', '+01:00'],
    ['a root one byte short', sample.root, Buffer.alloc(31).toString('base64')],
    ['a root with bits beyond its bytes', sample.root.slice(-2), 'N='],
    ['a lane without entries', 'lane 0 2', 'lane 0 0'],
    ['a lane twice', 'lane 7 3', 'lane 0 3'],
    ['lanes in another order', 'lane 0 2', 'lane 8 2'],
    ['one more word in a lane', 'lane 7 3 ', 'lane 7 3 x '],
    ['a line that is none of it', '\n\n— ', '\nnothing\n\n— '],
    ['an empty line', 'number 2', '\nnumber 2'],
    ['carriage returns', '\nnumber 2', '\r\nnumber 2'],
    ['capitals in the installation', '6f9c', '6F9C'],
    ['another name in the signature', '— rihla.journal/6f9c', '— rihla.journal/6f9d'],
    ['a hyphen for the dash', '— ', '- '],
    ['two signatures', '\n— ', `\n— ${name} AAAA\n— `],
    ['something after it', /$/, 'x'],
    ['one more line feed', /$/, '\n'],
    ['no line feed at its end', /\n$/, ''],
  ])('is refused with %s', (_, from, to) => {
    const changed = note.replace(from, to);
    expect(changed).not.toBe(note);
    expect(readNote(changed)).toBeNull();
  });

  it('is not read where a key is announced, and the other way round', () => {
    const announcement = { key: sample.root, time: sample.time };
    const other = noteWith(announcementText(announcement, INSTALLATION));
    expect(readAnnouncement(other)).toEqual({ installation: INSTALLATION, announcement });
    expect(readNote(other)).toBeNull();
    expect(readAnnouncement(note)).toBeNull();
    expect(readAnnouncement(other.replace('time', 'from'))).toBeNull();
    expect(readAnnouncement(noteWith(announcementText(announcement, INSTALLATION), 'another'))).toBeNull();
  });
});

describe('the signature of a note', () => {
  it.each([
    ['one byte short', (line: string) => line.replace(/ \S+\n$/, ` ${Buffer.alloc(67).toString('base64')}\n`)],
    ['one byte long', (line: string) => line.replace(/ \S+\n$/, ` ${Buffer.alloc(69).toString('base64')}\n`)],
    ['without its filling', (line: string) => line.replace(/=\n$/, '\n')],
    ['in the alphabet of addresses', (line: string) => line.replace(/ \S+\n$/, ` ${'-'.repeat(91)}=\n`)],
    ['with bits beyond its bytes', (line: string) => line.replace(/.=\n$/, 'J=\n')],
  ])('is refused %s', (_, change) => {
    expect(readSignedNote(note)).not.toBeNull();
    expect(readSignedNote(change(note))).toBeNull();
  });
});

describe('what the journal writes', () => {
  it('compares instants to the microsecond, with as many digits as they come', () => {
    expect(isAtOrAfter('2026-11-22T09:00:00Z', '2026-11-22T09:00:00.000Z')).toBe(true);
    expect(isAtOrAfter('2026-11-22T09:00:00.12Z', '2026-11-22T09:00:00.120001Z')).toBe(false);
    expect(isAtOrAfter('2026-11-22T09:00:00.2Z', '2026-11-22T09:00:00.120001Z')).toBe(true);
    expect(isInstant('2028-02-29T00:00:00Z')).toBe(true);
    expect(isInstant('2026-02-29T00:00:00Z')).toBe(false);
  });

  it.each(['', '-1', '+1', '01', '1.0', '1e3', ' 1', '9007199254740992', undefined])(
    'takes no "%s" for a whole number',
    (text) => {
      expect(readWhole(text)).toBeNull();
    },
  );
});
