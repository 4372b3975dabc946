import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { COLUMNS } from './columns.ts';
import type { FileFault } from './faults.ts';
import { type Cells, csv, faultsOf, folder, read } from './figures-file.support.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
