import { rmSync } from 'node:fs';
import { type CellObject, CFB, utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { COLUMNS, type Column } from './columns.ts';
import type { FileFault } from './faults.ts';
import { faultsOf, folder, read, SOUND, xlsx, zip } from './figures-file.support.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
