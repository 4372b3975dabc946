import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { type CellObject, CFB, utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { translators } from '#platform/i18n/catalogue.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { FileFault } from './faults.ts';
import { readFiguresFile } from './read-figures-file.ts';
import { wordFault } from './word-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'rihla-bad-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SOUND: Readonly<Record<Column, string>> = {
  id: 'applications-2014',
  label_fr: 'Demandes',
  label_ar: 'الطلبات',
  label_en: 'Applications',
  value: '27649',
  unit: 'applications',
  qualifier: 'exact',
  nature: 'result',
  period_kind: 'year',
  period_start: '2014-01-01',
  period_end: '2014-12-31',
  period_printed: '2014',
  cut_off: '2014',
  programme: '8',
  objective: '16',
  dimensions: 'sex=F;city=rabat|sale',
  note_fr: '',
  note_ar: '',
  note_en: '',
  attributed_to: '',
  document: 'snia-report-2018',
  locator: '12',
};

type Cells = Partial<Record<Column, string>>;

function csv(rows: readonly Cells[], { separator = ',', columns = COLUMNS as readonly string[], ending = '\n' } = {}) {
  const line = (cells: Readonly<Record<string, string>>) =>
    columns.map((column) => cells[column] ?? '').join(separator);
  return [columns.join(separator), ...rows.map((row) => line({ ...SOUND, ...row })), ''].join(ending);
}

function xlsx(rows: readonly Partial<Record<Column, CellObject>>[], name = 'figures'): Buffer {
  const sheet = utils.aoa_to_sheet([[...COLUMNS]], { dense: true });
  for (const row of rows) {
    sheet['!data']?.push(COLUMNS.map((column) => row[column] ?? { t: 's', v: SOUND[column] }));
  }
  sheet['!ref'] = `A1:V${rows.length + 1}`;
  const bytes: Buffer = write(
    { SheetNames: ['notes', name], Sheets: { notes: {}, [name]: sheet } },
    { type: 'buffer' },
  );
  return bytes;
}

async function read(name: string, content: string | Buffer) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readFiguresFile(path);
}

async function faultsOf(name: string, content: string | Buffer): Promise<readonly FileFault[]> {
  const file = await read(name, content);
  const faults = 'faults' in file ? file.faults : [];
  for (const t of Object.values(translators())) {
    for (const fault of faults) expect(wordFault(fault, t)).toMatch(/^[^{}]{20,}$/);
  }
  return faults;
}

/** The one fault of a CSV whose only row is sound but for these cells. */
async function faultOf(cells: Cells): Promise<FileFault | undefined> {
  const faults = await faultsOf('one.csv', csv([cells]));
  expect(faults.length).toBeLessThanOrEqual(1);
  return faults[0];
}

describe('a CSV of figures', () => {
  it.each([
    ['with commas and LF', csv([{}])],
    ['with CRLF and a byte order mark', `\ufeff${csv([{}], { ending: '\r\n' })}`],
    [
      'with semicolons, as a French Excel saves it',
      csv([{ dimensions: '"sex=F;city=rabat|sale"' }], { separator: ';' }),
    ],
    ['with its columns in another order', csv([{}], { columns: [...COLUMNS].reverse() })],
    [
      'with empty rows and empty columns to the right',
      `${csv([{}], { columns: [...COLUMNS, '', ''] })}\n${','.repeat(23)}\n`,
    ],
  ])('is read %s', async (_, text) => {
    const file = await read('sound.csv', text);
    expect(file).not.toHaveProperty('faults');
    expect('claims' in file && file.claims).toMatchObject([
      { id: 'applications-2014', value: 27649, dimensions: { sex: 'F', city: ['rabat', 'sale'] }, note: null },
    ]);
  });

  it('says in which cell and on which line a claim stands, even behind a text of several lines', async () => {
    const note = { note_fr: '"une\r\ndeux\r\ntrois"', note_ar: 'نص', note_en: 'text' };
    const file = await read('lines.csv', csv([note, { id: 'second' }], { ending: '\r\n' }));
    if (!('sha256' in file)) throw new Error('refused');
    expect([file.cellOf(0, 'value'), file.lineOf(0)]).toEqual(['E2', 2]);
    expect([file.cellOf(1, 'attributedTo'), file.lineOf(1)]).toEqual(['T3', 5]);
    expect(file.claims[0]?.note?.fr).toBe('une\ndeux\ntrois');
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes the decimal comma with semicolons only', async () => {
    const french = await read('comma.csv', csv([{ value: '48,11', dimensions: '' }], { separator: ';' }));
    expect('claims' in french && french.claims[0]?.value).toBe(48.11);
    expect(await faultOf({ value: '"48,11"' })).toMatchObject({ code: 'decimal-comma', cell: 'E2', found: '48,11' });
  });

  it.each<[Cells, FileFault['code'], string]>([
    [{ value: 'douze' }, 'not-number', 'E2'],
    [{ value: 'NaN' }, 'not-number', 'E2'],
    [{ value: 'Infinity' }, 'not-number', 'E2'],
    [{ value: '0x10' }, 'not-number', 'E2'],
    [{ value: '12abc' }, 'not-number', 'E2'],
    [{ value: '27 649' }, 'not-number', 'E2'],
    [{ value: '1e309' }, 'exponent', 'E2'],
    [{ value: '12345678901234567890' }, 'too-precise', 'E2'],
    [{ value: '' }, 'required', 'E2'],
    [{ id: 'Été 2014' }, 'not-identifier', 'A2'],
    [{ id: `a${'-b'.repeat(60)}` }, 'not-identifier', 'A2'],
    [{ label_ar: '' }, 'translation-missing', 'C2'],
    [{ note_fr: 'seule', note_en: 'alone' }, 'translation-missing', 'R2'],
    [{ label_fr: 'a\u0007b' }, 'unreadable-character', 'B2'],
    [{ label_fr: 'R\ufffdgularis\ufffds' }, 'unreadable-character', 'B2'],
    [{ qualifier: 'exacte' }, 'not-choice', 'G2'],
    [{ period_start: '27/06/2014' }, 'not-date', 'J2'],
    [{ period_end: '2014-02-30' }, 'not-date', 'K2'],
    [{ period_end: '2013-12-31' }, 'period-order', 'K2'],
    [{ cut_off: 'juin 2014' }, 'not-partial-date', 'M2'],
    [{ programme: '8.5' }, 'not-positive-whole', 'N2'],
    [{ programme: '0' }, 'not-positive-whole', 'N2'],
    [{ objective: '-1' }, 'not-positive-whole', 'O2'],
    [{ dimensions: 'sex' }, 'not-dimensions', 'P2'],
    [{ dimensions: '__proto__=x' }, 'not-dimensions', 'P2'],
    [{ locator: '"=HYPERLINK(""http://x"")"' }, 'formula', 'V2'],
    [{ label_fr: '+SUM(A1)' }, 'formula', 'B2'],
    [{ label_fr: '@SUM(A1)' }, 'formula', 'B2'],
    [{ label_fr: "-2+3+cmd|' /C calc'!A0" }, 'formula', 'B2'],
    [{ value: '=1+1' }, 'formula', 'E2'],
  ])('refuses %o', async (cells, code, cell) => {
    expect(await faultOf(cells)).toMatchObject({ code, cell, column: COLUMNS[cell.charCodeAt(0) - 65], line: 2 });
  });

  it('takes a text that begins like a formula behind an apostrophe, and a negative number without one', async () => {
    const file = await read(
      'guarded.csv',
      csv([{ label_fr: "'=Titre", period_printed: '-5', value: '-5', locator: "'quoted" }]),
    );
    expect('claims' in file && file.claims[0]).toMatchObject({
      label: { fr: '=Titre' },
      period: { printed: '-5' },
      value: -5,
      locator: "'quoted",
    });
  });

  it('names missing, unknown and repeated columns', async () => {
    const columns = COLUMNS.map((column) => (column === 'value' ? 'valeu' : column === 'note_ar' ? 'note_fr' : column));
    expect(await faultsOf('columns.csv', csv([{}], { columns }))).toMatchObject([
      { code: 'unknown-column', cell: 'E1', found: 'valeu', params: { suggestion: 'value' } },
      { code: 'duplicate-column', cell: 'R1', found: 'note_fr' },
      { code: 'missing-column', params: { name: 'value' } },
      { code: 'missing-column', params: { name: 'note_ar' } },
    ]);
    expect(await faultsOf('headless.csv', 'a\tb\n1\t2\n')).toMatchObject([{ code: 'no-header', cell: 'A1' }]);
  });

  it('reports everything at once, and still gives the rows that are sound', async () => {
    const file = await read(
      'many.csv',
      csv([{ value: 'x', unit: 'É' }, { id: 'sound' }, { id: 'short' }]).replace(/short,[^\n]*/, 'short,only'),
    );
    if (!('faults' in file)) throw new Error('accepted');
    expect(file.faults.map(({ code, cell }) => [code, cell])).toEqual([
      ['not-number', 'E2'],
      ['not-identifier', 'F2'],
      ['row-too-short', 'A4'],
    ]);
    expect(file.sound?.claims.map(({ id }) => id)).toEqual(['sound']);
    expect(file.sound?.cellOf(0, 'id')).toBe('A3');
  });

  it('keeps a thousand faults and counts the others', async () => {
    const file = await read('hopeless.csv', csv(Array.from({ length: 1_500 }, () => ({ value: 'x' }))));
    expect('faults' in file && [file.faults.length, file.faultCount]).toEqual([1_000, 1_500]);
  });

  it.each<[string, string | Buffer, FileFault['code'], number | null]>([
    ['Windows-1252', Buffer.from(csv([{ id: 'first' }, { label_fr: 'Régularisés' }]), 'latin1'), 'not-utf8', 3],
    ['UTF-16', Buffer.from(`\ufeff${csv([{}])}`, 'utf16le'), 'utf-16', null],
    ['a NUL byte', csv([{}, { label_fr: 'a\0b' }]), 'nul-byte', 3],
    ['a quote never closed', csv([{}, { label_fr: '"Demandes' }]), 'csv-quoting', 3],
    ['a quote inside a text', csv([{}, { label_fr: 'De"mandes' }]), 'csv-quoting', 3],
    ['nothing', '', 'empty-file', null],
    ['only a header', csv([]), 'no-rows', null],
    ['text beside the table', csv([{ locator: '12,12' }]), 'cell-without-column', 2],
  ])('refuses %s', async (_, content, code, line) => {
    expect(await faultsOf('text.csv', content)).toMatchObject([{ code, line }]);
  });

  it('shows the words that are not UTF-8 as they were meant', async () => {
    const [fault] = await faultsOf('ansi.csv', Buffer.from(csv([{ label_fr: 'Étrangers régularisés' }]), 'latin1'));
    expect(fault?.found).toContain('Étrangers');
  });

  it('refuses more rows than an import may have', async () => {
    const row = csv([{}]).split('\n')[1] ?? '';
    const short = csv([{}]).replace(row, `${'a\n'.repeat(200_001)}`);
    expect(await faultsOf('long.csv', short)).toContainEqual(expect.objectContaining({ code: 'too-many-rows' }));
  });
});

describe('a file', () => {
  it('of 200 MB is refused before it is read', async () => {
    const path = join(folder, 'huge.csv');
    writeFileSync(path, '');
    truncateSync(path, 200_000_000);
    const before = performance.now();
    expect(await readFiguresFile(path)).toMatchObject({
      faults: [{ code: 'too-large', params: { size: 200, limit: 25 } }],
    });
    expect(performance.now() - before).toBeLessThan(200);
  });

  it.each([
    ['absent.csv', 'file-not-found'],
    ['.', 'unknown-format'],
    ['figures.pdf', 'unknown-format'],
  ])('named %s is refused', async (name, code) => {
    expect(await readFiguresFile(join(folder, name))).toMatchObject({ faults: [{ code }] });
  });

  it('that is no file at all is refused without waiting', async () => {
    expect(await readFiguresFile('/dev/null/x.csv')).toMatchObject({ faults: [{ code: 'file-unreadable' }] });
    const path = join(folder, 'folder.csv');
    await import('node:fs/promises').then(({ mkdir }) => mkdir(path));
    expect(await readFiguresFile(path)).toMatchObject({ faults: [{ code: 'not-a-file' }] });
  });
});

describe('a JSON of figures', () => {
  const record = {
    id: 'applications-2014',
    label: { fr: 'Demandes', ar: 'الطلبات', en: 'Applications' },
    value: 27649,
    unit: 'applications',
    qualifier: 'exact',
    nature: 'result',
    period: { kind: 'year', start: '2014-01-01', end: '2014-12-31', printed: '2014' },
    cutOff: null,
    programme: 8,
    objective: null,
    dimensions: {},
    note: null,
    attributedTo: null,
    document: 'snia-report-2018',
    locator: '12',
  };

  it('is read as a list, or as the API answers', async () => {
    const answer = { total: 1, items: [{ ...record, version: 3, current: true, recordedAt: '2026-01-01T00:00:00Z' }] };
    for (const content of [[record], answer]) {
      const file = await read('sound.json', `\ufeff${JSON.stringify(content)}`);
      expect('claims' in file && file.claims).toEqual([record]);
    }
  });

  it.each<[string, string, FileFault['code'], string | null]>([
    ['a text for a number', JSON.stringify([record, { ...record, value: '12' }]), 'not-number', '[1].value'],
    [
      'a text in one language',
      JSON.stringify([{ ...record, label: { fr: 'x' } }]),
      'translation-missing',
      '[0].label.ar',
    ],
    ['a list for a text', JSON.stringify([{ ...record, locator: ['12'] }]), 'not-text', '[0].locator'],
    ['a field of its own', JSON.stringify([{ ...record, source: 'x' }]), 'unknown-field', '[0].source'],
    ['no object', JSON.stringify([record, 12]), 'not-a-record', '[1]'],
    ['a NUL in a text', JSON.stringify([{ ...record, locator: 'a\0' }]), 'unreadable-character', '[0].locator'],
    ['half of a pair', JSON.stringify([{ ...record, locator: 'a\ud800' }]), 'unreadable-character', '[0].locator'],
    [
      'a text no cell can hold',
      JSON.stringify([{ ...record, locator: 'a'.repeat(40_000) }]),
      'text-too-long',
      '[0].locator',
    ],
    ['NaN', JSON.stringify([record]).replace('27649', 'NaN'), 'json-syntax', '[0].value'],
    ['1e309', JSON.stringify({ items: [record] }).replace('27649', '1e309'), 'not-finite', 'items[0].value'],
    [
      'a value given twice',
      JSON.stringify([record]).replace('{"id"', '{"value":1,"id"'),
      'json-duplicate-key',
      '[0].value',
    ],
    ['an object without items', '{"figures":[]}', 'json-not-a-list', null],
    ['an empty list', '[]', 'no-rows', null],
  ])('with %s is refused', async (_, content, code, cell) => {
    const faults = await faultsOf('bad.json', content);
    expect(faults[0]).toMatchObject({ code, cell });
    if (code !== 'translation-missing') expect(faults).toHaveLength(1);
  });

  it('cannot reach the prototype of objects', async () => {
    const text = JSON.stringify([record]);
    for (const bad of [
      text.replace('{"id"', '{"__proto__":{"polluted":true},"id"'),
      text.replace('{"id"', '{"constructor":{"prototype":{"polluted":true}},"id"'),
      text.replace('"dimensions":{}', '"dimensions":{"__proto__":"polluted"}'),
    ]) {
      expect(await faultsOf('proto.json', bad)).toMatchObject([{ code: 'unknown-field' }]);
    }
    expect(await faultsOf('proto.json', '{"__proto__":{"items":[]}}')).toContainEqual(
      expect.objectContaining({ code: 'json-not-a-list' }),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a workbook of figures', () => {
  it('is read from the sheet figures, with numbers and dates as the sheet holds them', async () => {
    const file = await read(
      'sound.xlsx',
      xlsx([
        {
          value: { t: 'n', v: 27649 },
          programme: { t: 'n', v: 8 },
          cut_off: { t: 'n', v: 2014 },
          locator: { t: 'n', v: 12 },
          period_start: { t: 'n', v: 41640, z: 'dd/mm/yyyy' },
          period_end: { t: 'n', v: 42004, z: '[$-40C]d mmmm yyyy' },
        },
      ]),
    );
    expect('claims' in file && file.claims).toMatchObject([
      { value: 27649, cutOff: '2014', locator: '12', period: { start: '2014-01-01', end: '2014-12-31' } },
    ]);
    expect('cellOf' in file && file.cellOf(0, 'unit')).toBe('F2');
  });

  it('falls back on its first sheet', async () => {
    const sheet = utils.aoa_to_sheet([[...COLUMNS], COLUMNS.map((column) => SOUND[column])]);
    const bytes: Buffer = write({ SheetNames: ['Feuil1'], Sheets: { Feuil1: sheet } }, { type: 'buffer' });
    expect(await read('first.xlsx', bytes)).not.toHaveProperty('faults');
  });

  it.each<[string, Partial<Record<Column, CellObject>>, FileFault['code'], string]>([
    ['a formula', { value: { t: 'n', v: 2, f: '1+1' } }, 'formula', 'E2'],
    ['an error', { value: { t: 'e', v: 36 } }, 'error-value', 'E2'],
    ['a truth value', { value: { t: 'b', v: true } }, 'wrong-cell', 'E2'],
    ['a percentage', { value: { t: 'n', v: 0.4811, z: '0.00%' } }, 'percent-format', 'E2'],
    ['a date for a number', { value: { t: 'n', v: 41640, z: 'yyyy-mm-dd' } }, 'unexpected-date', 'E2'],
    ['a page range that Excel made a date', { locator: { t: 'n', v: 41640, z: 'd-mmm' } }, 'unexpected-date', 'V2'],
    ['a date with a time', { period_end: { t: 'n', v: 42004.5, z: 'yyyy-mm-dd hh:mm' } }, 'time-in-date', 'K2'],
    ['a number for a date', { period_end: { t: 'n', v: 42004 } }, 'not-date', 'K2'],
    ['a decimal comma', { value: { t: 's', v: '48,11' } }, 'decimal-comma', 'E2'],
    ['half a programme', { programme: { t: 'n', v: 8.5 } }, 'not-positive-whole', 'N2'],
  ])('refuses %s', async (_, cells, code, cell) => {
    expect(await faultsOf('bad.xlsx', xlsx([cells]))).toMatchObject([{ code, cell, line: null }]);
  });

  it('that has no workbook in it is refused', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await faultsOf('a.xlsx', 'id,value\n')).toMatchObject([{ code: 'not-a-workbook' }]);
    expect(await faultsOf('a.xlsx', zip([{ name: 'word/document.xml', content: Buffer.from('<a/>') }]))).toMatchObject([
      { code: 'not-a-workbook' },
    ]);
    expect(await faultsOf('a.xlsx', compound)).toMatchObject([{ code: 'workbook-old' }]);
    expect(await faultsOf('a.xlsx', locked)).toMatchObject([{ code: 'workbook-locked' }]);
    expect(await faultsOf('a.xlsx', xlsx([{}]).subarray(0, 900))).toMatchObject([{ code: 'workbook-damaged' }]);
  });

  it('that unpacks to gigabytes is refused before it has', async () => {
    const content = Buffer.alloc(60_000_000, 0x20);
    const packed = zip([1, 2, 3, 4, 5, 6, 7, 8].map((part) => ({ name: `xl/worksheets/sheet${part}.xml`, content })));
    expect(packed.length).toBeLessThan(1_000_000);
    expect(await faultsOf('bomb.xlsx', packed)).toMatchObject([{ code: 'workbook-bomb' }]);
  });

  it('that declares less than it unpacks to is not believed', async () => {
    const content = Buffer.alloc(150_000_000, 0x20);
    const [fault] = await faultsOf('liar.xlsx', zip([{ name: 'xl/workbook.xml', content, declared: 1_000 }]));
    expect(['workbook-bomb', 'workbook-damaged']).toContain(fault?.code);
  });

  it('with thousands of parts, or one that is encrypted or damaged, is refused', async () => {
    const part = { name: 'a.xml', content: Buffer.from('<a/>') };
    const parts = Array.from({ length: 1_001 }, (_, index) => ({ ...part, name: `${index}.xml` }));
    expect(await faultsOf('parts.xlsx', zip(parts))).toMatchObject([
      { code: 'workbook-parts', params: { parts: 1_001 } },
    ]);
    expect(await faultsOf('locked.xlsx', zip([{ ...part, flags: 1 }]))).toMatchObject([{ code: 'workbook-locked' }]);
    expect(await faultsOf('crc.xlsx', zip([{ ...part, crc: 1 }]))).toMatchObject([{ code: 'workbook-damaged' }]);
    expect(await faultsOf('twice.xlsx', zip([part, part]))).toMatchObject([{ code: 'workbook-damaged' }]);
  });

  it('whose archive says one thing to us and another to the reader of sheets is read as we saw it', async () => {
    // The local header claims no compression and another name; only the directory is right.
    const entries = CFB.read(xlsx([{}]), { type: 'buffer' });
    const names: readonly string[] = entries.FullPaths;
    const parts = names.flatMap((name, index) => {
      const content: unknown = entries.FileIndex[index].content;
      return Buffer.isBuffer(content) && content.length > 4 ? [{ name: name.replace('Root Entry/', ''), content }] : [];
    });
    expect(await read('clean.xlsx', zip(parts))).not.toHaveProperty('faults');
    expect(
      await read('odd.xlsx', zip(parts.map((part) => ({ ...part, localName: 'xl/other.xml' })))),
    ).not.toHaveProperty('faults');
  });
});

interface Part {
  readonly name: string;
  readonly content: Buffer;
  readonly declared?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly localName?: string;
}

/** A ZIP by hand, so that it can lie. */
function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length, flags = 0, crc = crc32(content), localName = name } of parts) {
    const packed = deflateRawSync(content, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    const named = (text: string) => {
      const copy = Buffer.from(fields);
      copy.writeUInt16LE(text.length, 22);
      return copy;
    };
    const body = Buffer.concat([Buffer.from('504b0304', 'hex'), named(localName), Buffer.from(localName), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), named(name), tail, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}
