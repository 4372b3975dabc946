import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAssertion,
  checkRecord,
  compareRecords,
  fileRecord,
  findAlike,
  judgePair,
  listPairs,
  readRecord,
  searchRecords,
  undoJudgement,
} from '#people';
import type { Person } from '#platform/access/actor.ts';
import { enterPerson } from '#platform/db/context.writes.server.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { closePairs, holdPairsOf } from '../../src/modules/people/store/pairs.writes.server.ts';
import { type FreshDatabase, freshDatabase } from '../kit/database.ts';
import { born, from, name, officer, passport, RABAT, REGION, register, SALE, SOURCE, sex } from './register.support.ts';

let database: FreshDatabase;
let rabat: Person;
let sale: Person;
let region: Person;

beforeAll(async () => {
  database = await freshDatabase('morocco');
  rabat = await officer(database, RABAT);
  sale = await officer(database, SALE);
  region = await officer(database, REGION, { role: 'bra-officer' });
});

afterAll(() => database.close());

const personOf = async (record: string) => {
  const read = await readRecord.execute(database.db, region, { record });
  return read?.record.person;
};

describe('two offices that record one person', () => {
  it('are each told that there is another, and whom to ask, but nothing of what the other holds', async () => {
    const one = await register(database, rabat, [
      name('Aminata', 'Diallo'),
      born(1990, 4, 3),
      sex('female'),
      from('SEN'),
    ]);
    const other = await register(database, sale, [
      name('أميناتا', 'ديالو'),
      born(1990, 4, 3),
      sex('female'),
      from('SEN'),
    ]);
    expect(other.shown).toEqual([
      {
        within: false,
        band: expect.any(String),
        organisation: 'interior-ministry',
        territory: RABAT,
        unit: rabat.unit,
      },
    ]);
    expect(JSON.stringify(other.shown)).not.toMatch(/Aminata|1990/);
    for (const actor of [rabat, sale]) {
      const { items } = await listPairs.execute(database.db, actor, { states: ['open'], offset: 0, limit: 10 });
      expect(items).toHaveLength(1);
      expect([items[0]?.low_reference, items[0]?.high_reference].filter((one) => one !== null)).toHaveLength(1);
    }
    const seen = await compareRecords.execute(database.db, region, { one: one.record, other: other.record });
    expect(seen?.explanation.contributions.find(({ comparison }) => comparison === 'birth')?.level).toBeTruthy();
    await expect(
      judgePair.execute(database.db, rabat, {
        one: one.record,
        other: other.record,
        verdict: 'same',
        motive: 'Même personne',
      }),
    ).rejects.toThrow();
    const judged = await judgePair.execute(database.db, region, {
      one: one.record,
      other: other.record,
      verdict: 'same',
      motive: 'Même date, même filiation',
    });
    expect(judged).toMatchObject({ ok: true });
    expect(await personOf(other.record)).toBe(one.record);
    const read = await readRecord.execute(database.db, rabat, { record: one.record });
    expect(read?.elsewhere).toEqual([
      { organisation: 'interior-ministry', territory: SALE, unit: sale.unit, records: 1 },
    ]);
    if (judged.ok) await undoJudgement.execute(database.db, region, { judgement: judged.judgement, motive: 'Erreur' });
    expect(await personOf(other.record)).toBe(other.record);
  });

  it('that hold verified documents which contradict each other are not linked', async () => {
    const one = await register(database, rabat, [name('Moussa', 'Traoré'), born(1985, 7, 9), passport('A1234567')]);
    const other = await register(database, sale, [name('Moussa', 'Traore'), born(1985, 7, 9), passport('B7654321')]);
    const judged = await judgePair.execute(database.db, region, {
      one: one.record,
      other: other.record,
      verdict: 'same',
      motive: 'Même nom',
    });
    expect(judged).toMatchObject({
      ok: false,
      fault: 'obstacles',
      obstacles: [{ obstacle: 'documents', document: 'passport' }],
    });
  });
});

describe('two offices at the same second', () => {
  it('keep the pair that one notes while the other still compares', async () => {
    const said = [name('Penda Rokhaya', 'Gueye'), born(1959, 2, 3)];
    const one = await register(database, rabat, said);
    const { record } = await fileRecord.execute(database.db, sale, { said, source: SOURCE });
    await inTransaction(database.matcher, async (tx) => {
      await enterPerson(tx, { token: rabat.token, purpose: 'regularisation', request: undefined });
      const known = await holdPairsOf(tx, one.record);
      await checkRecord.execute(database.matcher, sale, { record });
      await closePairs(tx, one.record, known);
    });
    for (const actor of [rabat, sale]) {
      const { items } = await listPairs.execute(database.db, actor, { states: ['open'], offset: 0, limit: 500 });
      expect(items.filter(({ low, high }) => low === record || high === record)).toHaveLength(1);
    }
  });

  it('both have the pair in their work list, whoever was first', async () => {
    for (let time = 0; time < 12; time += 1) {
      const said = [
        name(`Ndèye ${'Khady Coumba Astou Maty'.split(' ')[time % 4]}`, 'Gueye'),
        born(1960 + time, 6, 1 + time),
      ];
      const [one, other] = await Promise.all([register(database, rabat, said), register(database, sale, said)]);
      for (const actor of [rabat, sale]) {
        const { items } = await listPairs.execute(database.db, actor, { states: ['open'], offset: 0, limit: 500 });
        const pair = items.filter(
          ({ low, high }) => [low, high].sort().join() === [one.record, other.record].sort().join(),
        );
        expect(pair).toHaveLength(1);
      }
    }
  });
});

describe('a judgement that two are not the same', () => {
  it('keeps the pair away until the data that it was about change', async () => {
    const one = await register(database, rabat, [name('Fatou', 'Ndiaye'), born(1992, 2, 2)]);
    const other = await register(database, rabat, [name('Fatou', 'Ndiaye'), born(1992, 2, 3)]);
    const pair = { one: one.record, other: other.record };
    const isOpen = async () => {
      const { items } = await listPairs.execute(database.db, rabat, { states: ['open'], offset: 0, limit: 99 });
      return items.some(({ low, high }) => [low, high].includes(one.record) && [low, high].includes(other.record));
    };
    expect(await isOpen()).toBe(true);
    await judgePair.execute(database.db, rabat, { ...pair, verdict: 'not-same', motive: 'Cousines' });
    expect(await isOpen()).toBe(false);
    const { checkRecord } = await import('#people');
    await checkRecord.execute(database.matcher, rabat, { record: one.record });
    expect(await isOpen()).toBe(false);
    await addAssertion.execute(database.db, rabat, { record: one.record, said: from('SEN'), source: SOURCE });
    await checkRecord.execute(database.matcher, rabat, { record: one.record });
    expect(await isOpen()).toBe(true);
  });
});

describe('the search box', () => {
  it('finds by a name in another script, by a number in Arabic digits, by a reference', async () => {
    const { record, reference } = await register(database, rabat, [
      name('Mamadou', 'Keïta'),
      born(1979),
      passport('AB 12-34567'),
    ]);
    for (const text of ['مامادو كيتا', 'keita', 'Keita Mamadou', 'ab١٢٣٤٥٦٧', reference.toLowerCase()]) {
      const { items } = await searchRecords.execute(database.matcher, rabat, { text });
      expect(
        items.some((item) => item.within && item.record.id === record),
        text,
      ).toBe(true);
    }
    const abroad = await searchRecords.execute(database.matcher, sale, { text: 'AB1234567' });
    expect(abroad.items).toEqual([
      { within: false, organisation: 'interior-ministry', territory: RABAT, unit: rabat.unit },
    ]);
    expect((await searchRecords.execute(database.matcher, sale, { text: 'keita' })).items).toEqual([]);
  });
});

describe('the check while one types', () => {
  it('finds the person from a name in another order and a day and month exchanged', async () => {
    const { record } = await register(database, rabat, [name('Ousmane', 'Sangaré'), born(1988, 3, 11)]);
    const shown = await findAlike.execute(database.matcher, rabat, [
      { kind: 'name', value: { given: 'Sangare', family: 'Osman', use: 'official' } },
      { kind: 'birth', value: { year: 1988, month: 11, day: 3, precision: 'day' } },
    ]);
    expect(shown[0]).toMatchObject({ within: true, record: { id: record } });
  });
});
