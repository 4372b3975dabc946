import { DOCUMENT_TYPES } from '../domain/register/assertions.ts';
import type { SaidInput } from '../register-input.ts';
import { Population } from './population.ts';
import type { SyntheticRecord } from './record.ts';

interface TrialPerson {
  /** Which of the three offices of a trial records it. */
  readonly office: number;
  readonly said: SaidInput[];
}

const OFFICES = 3;
/** Always the same persons. */
const SEED = 2014;

/**
 * Fictitious persons for a trial, a third of whom were recorded before, most of these in another office: a register in
 * which there is something to judge.
 */
export function trialPersons(wanted: number): readonly TrialPerson[] {
  const population = new Population(SEED);
  const persons: TrialPerson[] = [];
  for (let index = 1; persons.length < wanted; index += 1) {
    const original = population.originalOf(index);
    if (original === null) continue;
    const office = index % OFFICES;
    persons.push(
      { office, said: saidOf(population.record(original)) },
      { office: (office + (index % 4 === 0 ? 0 : 1)) % OFFICES, said: saidOf(population.record(index)) },
      { office: (office + 2) % OFFICES, said: saidOf(population.record(original + 1)) },
    );
  }
  return persons.slice(0, wanted).toSorted((one, other) => one.office - other.office);
}

/** What a clerk would write of a synthetic record. */
export function saidOf(record: SyntheticRecord): SaidInput[] {
  const { birth, sex, nationality, birthCountry, birthPlace, document, phone, mother, father } = record;
  const said: SaidInput[] = record.names.map(({ given, family }) => ({
    kind: 'name' as const,
    value: { given, family, use: 'official' as const },
  }));
  said.push({ kind: 'sex', value: { sex } }, { kind: 'nationality', value: { country: nationality } });
  if (birth !== null) said.push({ kind: 'birth', value: birth });
  said.push({ kind: 'birth-place', value: { country: birthCountry, place: birthPlace } });
  if (document !== null) {
    const type = DOCUMENT_TYPES.find((one) => one === document.type) ?? 'other';
    said.push({
      kind: 'document',
      value: { type, country: document.country, written: document.number, verified: false },
    });
  }
  if (phone !== null) said.push({ kind: 'phone', value: { number: phone } });
  if (mother !== null)
    said.push({ kind: 'parent', value: { relation: 'mother', given: mother.given, family: mother.family } });
  if (father !== null)
    said.push({ kind: 'parent', value: { relation: 'father', given: father.given, family: father.family } });
  return said;
}
