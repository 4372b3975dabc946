import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseName } from '../domain/names/analyse.ts';
import { Population } from './population.ts';
import { profileOf } from './profile-of.ts';
import { DAMAGES, type SyntheticRecord } from './record.ts';

const COUNT = 30_000;
const records = [...new Population(1).records(0, COUNT)];
const copies = records.filter(({ original }) => original !== null);
const share = (holds: (record: SyntheticRecord) => boolean) => records.filter(holds).length / COUNT;

describe('a synthetic population', () => {
  it('is the same on every machine and in every version, until somebody decides otherwise', () => {
    const first = records.slice(0, 500).map((record) => JSON.stringify(record));
    expect(createHash('sha256').update(first.join('\n')).digest('hex')).toBe(
      '105c84dd9aa2f87a64871bec53ad82bce3a01ccf7e8b88a7ad356ab95f7acf14',
    );
  });

  it('gives each record whatever was made before it', () => {
    const any = fc.integer({ min: 0, max: COUNT - 1 });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (indexes) => {
        const population = new Population(1);
        for (const index of indexes) expect(population.record(index)).toEqual(records[index]);
      }),
      { numRuns: 50 },
    );
  });

  it('is another one with another seed', () => {
    const others = [...new Population(2).records(0, 200)].map(({ names }) => JSON.stringify(names));
    const same = others.filter((names, index) => names === JSON.stringify(records[index]?.names));
    expect(same.length).toBeLessThan(5);
  });

  it('has 22 in a hundred born on the first of January or in a year of which no more is known', () => {
    const vague = share(
      ({ birth }) => birth !== null && (birth.month === null || (birth.month === 1 && birth.day === 1)),
    );
    expect(vague).toBeGreaterThan(0.21);
    expect(vague).toBeLessThan(0.24);
  });

  it('has documents for 55 in a hundred, numbered as no country does and no two alike', () => {
    expect(share(({ document }) => document !== null)).toBeCloseTo(0.55, 1);
    const numbers = records.flatMap(({ document, original }) => (original === null ? (document?.number ?? []) : []));
    expect(numbers.every((number) => /^ZZ\d{10}$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('telephones through a country code that nobody has', () => {
    for (const { phone } of records) if (phone !== null) expect(phone).toMatch(/^\+999\d{9}$/);
  });

  it('has days that the calendar has', () => {
    for (const { birth } of records) {
      if (birth === null || birth.month === null || birth.day === null) continue;
      const date = new Date(Date.UTC(birth.year, birth.month - 1, birth.day));
      expect(date.getUTCMonth() + 1).toBe(birth.month);
    }
  });

  it('has names that every reader of names can read', () => {
    for (const { names } of records) {
      for (const { given, family } of names) expect(analyseName(given, family).tokens.length).toBeGreaterThan(0);
    }
  });

  it('has a commonest given name near five in a hundred, and thousands of others', () => {
    const counts = new Map<string, number>();
    for (const record of records) {
      const [token] = profileOf(record).names[0]?.tokens ?? [];
      const name = token?.group ?? token?.text ?? '';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const most = Math.max(...counts.values()) / COUNT;
    expect(most).toBeGreaterThan(0.03);
    expect(most).toBeLessThan(0.09);
    expect(counts.size).toBeGreaterThan(2_000);
  });
});

describe('the duplicates of a synthetic population', () => {
  it('are three in a hundred, of persons that stand before them and are no duplicates', () => {
    expect(copies.length / COUNT).toBeCloseTo(0.03, 2);
    for (const { ordinal, original } of copies) {
      expect(original).toBeLessThan(ordinal);
      expect(records[original ?? 0]?.original).toBeNull();
    }
  });

  it('show every kind of damage', () => {
    const seen = new Set(copies.flatMap(({ damages }) => damages));
    expect(DAMAGES.filter((damage) => !seen.has(damage))).toEqual([]);
  });

  it('differ from their original only in what their damages say', () => {
    for (const copy of copies) {
      const original = records[copy.original ?? 0];
      if (original === undefined) throw new Error('every original is among the records');
      const has = (...kinds: readonly string[]) => copy.damages.some((kind) => kinds.includes(kind));
      if (!has('date-january', 'date-flip', 'date-year', 'date-day', 'date-missing'))
        expect(copy.birth).toEqual(original.birth);
      else expect(copy.birth).not.toEqual(original.birth);
      if (!has('document-missing', 'document-changed')) expect(copy.document).toEqual(original.document);
      if (!has('phone-changed')) expect(copy.phone).toEqual(original.phone);
      if (!has('place-missing')) expect(copy.birthPlace).toEqual(original.birthPlace);
      if (!has('script', 'romanisation', 'typo', 'swap', 'second-dropped') && original.names.length === 1)
        expect(copy.names).toEqual(original.names);
    }
  });
});

describe('the families of a synthetic population', () => {
  it('have members one after the other who share family name and place', () => {
    const pairs = records.slice(1).filter((record, index) => {
      const before = records[index];
      return before?.names[0]?.family === record.names[0]?.family && before?.birthPlace === record.birthPlace;
    });
    expect(pairs.length / COUNT).toBeGreaterThan(0.1);
  });

  it('have twins: the same birth date, family name and parents, another given name', () => {
    const twins = records.slice(1).filter((record, index) => {
      const before = records[index];
      const [name] = record.names;
      const [other] = before?.names ?? [];
      return record.birth === before?.birth || (name?.family === other?.family && sameDay(record, before));
    });
    expect(twins.length).toBeGreaterThan(10);
  });
});

function sameDay(one: SyntheticRecord, other: SyntheticRecord | undefined): boolean {
  return JSON.stringify(one.birth) === JSON.stringify(other?.birth) && one.birth?.precision === 'day';
}
