import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileRecord, findAlike, readRecord, searchRecords } from '#people';
import type { Person } from '#platform/access/actor.ts';
import { InvalidInputError } from '#platform/access/gate.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { everything } from '../kit/recorded.ts';
import { born, from, name, officer, passport, register, SOURCE, sex } from './register.support.ts';

let database: FreshDatabase;
let clerk: Person;

beforeAll(async () => {
  database = await freshDatabase('morocco');
  clerk = await officer(database);
});

afterAll(() => database.close());

type Said = Parameters<typeof fileRecord.execute>[2]['said'];

const file = (said: Said) => fileRecord.execute(database.db, clerk, { said, source: SOURCE });

async function refusal(said: Said): Promise<string> {
  const before = await everything(database);
  const error = await file(said).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(await everything(database)).toBe(before);
  return error instanceof InvalidInputError ? (error.issues[0]?.path.join('.') ?? '') : '';
}

describe('a name', () => {
  it.each([
    ['of one letter', 'U', 'Ba'],
    ['of 300 letters', 'A'.repeat(300), 'Diallo'],
    ['with combining marks', 'Ze\u0301\u0323ne\u0308b', 'N\u0303ia\u0301ng'],
    ['in two scripts', 'Fatima فاطمة', 'Zahra'],
    ['with marks that turn its direction', '\u202eaminA\u202c', '\u200fديالو\u200e'],
    ['with digits', 'Jean 2', 'Kouassi'],
    ['that stands for no name', 'FNU', 'sans nom'],
    ['with an emoji', 'Amina 🌍', 'Sow'],
    ['in Amharic', 'አበበ', 'ቢቂላ'],
    ['with half a character', 'Ami\ud83dna', 'Sow'],
  ])('%s is recorded, found again by its reference, and breaks nothing', async (_, given, family) => {
    const { record, reference, shown } = await register(database, clerk, [name(given, family), born(1990, 5, 4)]);
    expect(Array.isArray(shown)).toBe(true);
    const found = await searchRecords.execute(database.matcher, clerk, { text: reference });
    expect(found.items.map((item) => item.within && item.record.id)).toEqual([record]);
    const read = await readRecord.execute(database.db, clerk, { record });
    // Marks that would turn what stands around them are not kept.
    expect(JSON.stringify(read?.history)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  });

  it.each([
    ['without a letter', name('---', '123')],
    ['of combining marks alone', name('\u0301\u0308', '')],
    ['of 301 letters', name('A'.repeat(301), 'Diallo')],
    ['that is empty', name(' ', '')],
  ])('%s is refused, and the refusal names it', async (_, said) => {
    expect(await refusal([said])).toMatch(/^said\.0/);
  });

  it('is needed', async () => {
    expect(await refusal([sex('female')])).toBe('said');
  });
});

describe('a placeholder', () => {
  it('is like nobody: two people without a name are not each other’s duplicates', async () => {
    await register(database, clerk, [name('FNU', 'LNU'), born(1970, 1, 1)]);
    const { shown } = await register(database, clerk, [name('Inconnu', 'Sans nom'), born(1970, 1, 1)]);
    expect(shown).toEqual([]);
  });
});

describe('people who share much', () => {
  it('twins are shown as possible at most, never as likely the same', async () => {
    const both = [born(2001, 6, 7), sex('male'), from('MLI')];
    const parents: Said = [
      { kind: 'parent', value: { relation: 'mother', given: 'Kadiatou', family: 'Coulibaly' } },
      { kind: 'parent', value: { relation: 'father', given: 'Bakary', family: 'Keïta' } },
    ];
    await register(database, clerk, [name('Lassana', 'Keïta'), ...both, ...parents]);
    const { shown } = await register(database, clerk, [name('Fousseni', 'Keïta'), ...both, ...parents]);
    expect(shown.filter(({ band }) => band === 'likely')).toEqual([]);
  });

  it('a son who bears his father’s name is not likely his father', async () => {
    await register(database, clerk, [name('Ibrahima', 'Sarr'), born(1961, 3, 2), sex('male'), from('SEN')]);
    const { shown } = await register(database, clerk, [
      name('Ibrahima', 'Sarr'),
      born(1990, 8, 19),
      sex('male'),
      from('SEN'),
    ]);
    expect(shown.filter(({ band }) => band === 'likely')).toEqual([]);
  });
});

describe('a date of birth', () => {
  it.each([
    ['31 February', born(1990, 2, 31)],
    ['of the year 0', born(0, 1, 1)],
    ['to come', born(2090, 1, 1)],
    ['of a Hijri year', born(1405, 3, 1)],
    ['of the month 13', born(1990, 13, 1)],
  ])('%s is refused, and the refusal names it', async (_, said) => {
    expect(await refusal([name('Awa', 'Diop'), said])).toMatch(/^said\.1/);
  });
});

describe('a document’s number', () => {
  it('in Arabic digits, with spaces or dashes, O for 0 or I for 1 is one number', async () => {
    const { record } = await register(database, clerk, [name('Binta', 'Camara'), passport('B0123401')]);
    for (const written of ['B٠١٢٣٤٠١', 'b 0123-401', 'BOI234OI', '\u202bB0123401\u202c']) {
      const shown = await findAlike.execute(database.matcher, clerk, [
        { kind: 'name', value: { given: 'Binta', family: 'Camara', use: 'official' } },
        { kind: 'document', value: { type: 'passport', country: 'SEN', number: written, written, verified: false } },
      ]);
      expect(shown[0], written).toMatchObject({ within: true, record: { id: record }, band: 'likely' });
    }
  });

  it('without a digit is refused', async () => {
    expect(await refusal([name('Awa', 'Diop'), passport('néant')])).toMatch(/^said\.1/);
  });
});
