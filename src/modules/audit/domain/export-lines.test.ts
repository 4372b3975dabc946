import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkpointLine,
  entryLine,
  headerLine,
  readCheckpointLine,
  readEntryLine,
  readHeaderLine,
} from './export-lines.ts';

const INSTALLATION = '6f9c1a52-3f0e-4c1f-9d0a-2b7c51e0d4a9';
const KEY = Buffer.alloc(32, 7).toString('base64');
const hash = 'ab'.repeat(32);

const anyEntry = fc.record({
  lane: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  body: fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
});

const withoutEnd = (line: string) => line.slice(0, -1);

describe('the lines of an export', () => {
  it('give back any entry that they were written from, on one line', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const line = entryLine(entry);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(readEntryLine(withoutEnd(line))).toEqual(entry);
      }),
    );
  });

  it('are what JSON makes of the entry: any reader of JSON reads them', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        expect(entryLine(entry)).toBe(`${JSON.stringify(entry)}\n`);
      }),
    );
  });

  it('give back any header and any note', () => {
    const header = {
      installation: INSTALLATION,
      entries: 3,
      checkpoints: 1,
      keys: [{ key: KEY, announcement: 'a\n— "' }],
    };
    expect(readHeaderLine(withoutEnd(headerLine(header)))).toEqual(header);
    expect(headerLine(header)).toBe(`{"format":"rihla.journal","version":1,${JSON.stringify(header).slice(1)}\n`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (note) => {
        expect(readCheckpointLine(withoutEnd(checkpointLine(note)))).toBe(note);
      }),
    );
  });
});

describe('a line that says the same in another way', () => {
  it.each([
    ['spaces', `{"lane":0, "seq":1,"hash":"${hash}","body":"x"}`],
    ['another order', `{"seq":1,"lane":0,"hash":"${hash}","body":"x"}`],
    ['one more field', `{"lane":0,"seq":1,"hash":"${hash}","body":"x","more":"y"}`],
    ['a field twice', `{"lane":0,"seq":1,"hash":"${hash}","body":"x","body":"x"}`],
    ['a zero in front', `{"lane":0,"seq":01,"hash":"${hash}","body":"x"}`],
    ['a fraction', `{"lane":0,"seq":1.0,"hash":"${hash}","body":"x"}`],
    ['a sign', `{"lane":-0,"seq":1,"hash":"${hash}","body":"x"}`],
    ['a place beyond exact numbers', `{"lane":0,"seq":9007199254740993,"hash":"${hash}","body":"x"}`],
    ['a lane beyond four bytes', `{"lane":2147483648,"seq":1,"hash":"${hash}","body":"x"}`],
    ['place zero', `{"lane":0,"seq":0,"hash":"${hash}","body":"x"}`],
    ['capitals in the hash', `{"lane":0,"seq":1,"hash":"${hash.toUpperCase()}","body":"x"}`],
    ['a needless escape', `{"lane":0,"seq":1,"hash":"${hash}","body":"\\u0078"}`],
    ['a slash escaped', `{"lane":0,"seq":1,"hash":"${hash}","body":"\\/"}`],
    ['half a surrogate pair', `{"lane":0,"seq":1,"hash":"${hash}","body":"\\ud800"}`],
    ['a body that is no text', `{"lane":0,"seq":1,"hash":"${hash}","body":{}}`],
    ['a carriage return', `{"lane":0,"seq":1,"hash":"${hash}","body":"x"}\r`],
    ['a mark of byte order', `\ufeff{"lane":0,"seq":1,"hash":"${hash}","body":"x"}`],
    ['nothing', ''],
  ])('%s, is no entry', (_, line) => {
    expect(readEntryLine(line)).toBeNull();
  });

  it.each([
    ['spaces', '{"checkpoint": "x"}'],
    ['one more field', '{"checkpoint":"x","more":1}'],
    ['a note that is no text', '{"checkpoint":null}'],
    ['a needless escape', '{"checkpoint":"\\u0078"}'],
    ['no end', '{"checkpoint":"x"'],
  ])('%s, is no checkpoint', (_, line) => {
    expect(readCheckpointLine(line)).toBeNull();
  });

  const header = headerLine({
    installation: INSTALLATION,
    entries: 3,
    checkpoints: 1,
    keys: [{ key: KEY, announcement: null }],
  });
  it.each([
    ['another format', 'rihla.journal', 'rihla.diary'],
    ['another version', '"version":1', '"version":2'],
    ['capitals in the installation', INSTALLATION, INSTALLATION.toUpperCase()],
    ['a zero in front', '"entries":3', '"entries":03'],
    ['a key too short', KEY, Buffer.alloc(31).toString('base64')],
    ['a key written otherwise', KEY, KEY.replace('=', '')],
    ['keys in another order of fields', `"key":"${KEY}","announcement":null`, `"announcement":null,"key":"${KEY}"`],
    ['a key with one more field', '"announcement":null', '"announcement":null,"more":1'],
    ['an announcement that is no text', '"announcement":null', '"announcement":1'],
    ['spaces', '"keys":[', '"keys":[ '],
  ])('%s, is no header', (_, from, to) => {
    expect(header).toContain(from);
    expect(readHeaderLine(withoutEnd(header))).not.toBeNull();
    expect(readHeaderLine(withoutEnd(header.replace(from, to)))).toBeNull();
  });
});
