import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../kit/server.ts';
import { screens } from './files.support.ts';
import { from, name, sex } from './register.support.ts';
import {
  type CampaignDatabase,
  campaignDatabase,
  fileOne,
  person,
  SALE,
  type Somebody,
} from './regularisation.support.ts';

let database: CampaignDatabase;
let server: TestServer;
let clerk: Somebody;

const FORMULA = '=cmd|’ /C calc’!A0';

beforeAll(async () => {
  database = await campaignDatabase();
  server = await startServer(database);
  clerk = await database.people.counter();
  const sale = await database.people.counter(SALE);
  for (const [given, family] of [
    ['مريم', 'مثال'],
    [FORMULA, '+1'],
    ['Awa; "dite" Fa', 'Exemple'],
  ] as const) {
    const said = [name(given, family), sex('female'), from('SEN')];
    await fileOne(database, clerk, { persons: [person({ said, facts: { sex: 'female' } })] });
  }
  await fileOne(database, sale);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const exported = (format: 'csv' | 'xlsx', query = '') =>
  screens(server.origin).act(clerk, `/files/export${query}`, { format });

describe('an export of files', () => {
  it('as CSV holds one’s own files alone, in letters that a spreadsheet reads, with no cell that it runs', async () => {
    const { status, bytes, headers } = await exported('csv');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="files-\d{4}-\d\d-\d\d\.csv"$/);
    const text = bytes.toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows: string[][] = parse(text.slice(1));
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row[1])).toEqual(
      expect.arrayContaining(['مريم مثال', `'${FORMULA} +1`, 'Awa; "dite" Fa Exemple']),
    );
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('as XLSX holds the same, every cell a text', async () => {
    const { status, bytes } = await exported('xlsx');
    expect(status).toBe(200);
    const workbook = read(bytes);
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
    const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1 });
    expect(rows).toHaveLength(4);
    expect(Object.values(sheet).filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([]);
    expect(rows.flat().filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('follows the filters of the list', async () => {
    expect(parse((await exported('csv', '?list=complete')).text.slice(1))).toHaveLength(1);
    expect(parse((await exported('csv', '?list=filed&nationality=SEN')).text.slice(1))).toHaveLength(4);
  });

  it('is journaled with how many files left', async () => {
    await exported('csv');
    const [entry] = await database.rows(
      "select body::jsonb ->> 'detail' as detail from audit.entry where act = 'export-files' order by at desc limit 1",
    );
    expect(JSON.parse(String(entry?.detail))).toMatchObject({ files: 3, format: 'csv' });
  });

  it('is a right of its own: commissions read files and take none away', async () => {
    const { see, act } = screens(server.origin);
    for (const somebody of [await database.people.chair(), await database.people.nationalChair()]) {
      expect((await see(somebody, '/files/export')).status).toBe(403);
      expect((await act(somebody, '/files/export', { format: 'csv' })).status).toBe(403);
    }
  });

  it('asks for a fresh proof of identity', async () => {
    const stale = await database.people.counter(SALE, 'another');
    await database.rows('update identity.session set stepped_up_at = null where id = $1', [stale.session]);
    const { act, see } = screens(server.origin);
    expect((await see(stale, '/files/export')).status).toBe(200);
    const { status, text } = await act(stale, '/files/export', { format: 'csv' });
    expect(status).toBe(403);
    expect(text).not.toContain('Exemple');
  });
});
