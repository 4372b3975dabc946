import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { type CellObject, utils, write } from '@e965/xlsx';
import { expect } from 'vitest';
import { translators } from '#platform/i18n/catalogue.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { FileFault } from './faults.ts';
import { readFiguresFile } from './read-figures-file.ts';
import { wordFault } from './word-faults.ts';

/** Where a test file keeps its files; to be removed afterwards. */
export const folder = mkdtempSync(join(tmpdir(), 'rihla-figures-'));

/** The cells of a sound row. */
export const SOUND: Readonly<Record<Column, string>> = {
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

export type Cells = Partial<Record<Column, string>>;

export function csv(
  rows: readonly Cells[],
  { separator = ',', columns = COLUMNS as readonly string[], ending = '\n' } = {},
) {
  const line = (cells: Readonly<Record<string, string>>) =>
    columns.map((column) => cells[column] ?? '').join(separator);
  return [columns.join(separator), ...rows.map((row) => line({ ...SOUND, ...row })), ''].join(ending);
}

export function xlsx(rows: readonly Partial<Record<Column, CellObject>>[], name = 'figures'): Buffer {
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

export async function read(name: string, content: string | Buffer) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readFiguresFile(path);
}

/** The faults of a file with this content, each worded in three languages on the way. */
export async function faultsOf(name: string, content: string | Buffer): Promise<readonly FileFault[]> {
  const file = await read(name, content);
  const faults = 'faults' in file ? file.faults : [];
  for (const t of Object.values(translators())) {
    for (const fault of faults) expect(wordFault(fault, t)).toMatch(/^[^{}]{20,}$/);
  }
  return faults;
}

export interface Part {
  readonly name: string;
  readonly content: Buffer;
  readonly declared?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly localName?: string;
}

/** A ZIP by hand, so that it can lie. */
export function zip(parts: readonly Part[]): Buffer {
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
