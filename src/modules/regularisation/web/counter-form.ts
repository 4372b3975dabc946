import type { Form } from '#people';
import { type FileRole, MOST_PERSONS } from '../filing-input.ts';
import { roleOf } from './filing-person.ts';

/** One person of the counter's form: their number on it, and their fields without what it puts before the names. */
export interface CounterPerson {
  readonly number: number;
  readonly prefix: string;
  readonly role: FileRole;
  readonly form: Form;
}

const prefixOf = (number: number) => `p${number}-`;

/** The persons of the form, in their order; the first is who applies. */
export function personsOf(form: Form): readonly CounterPerson[] {
  const numbers = (form.persons ?? '1')
    .split(',')
    .map(Number)
    .filter((number) => number > 0 && number < 1000);
  const known = [...new Set(numbers.length === 0 ? [1] : numbers)].slice(0, MOST_PERSONS);
  return known.map((number, place) => {
    const prefix = prefixOf(number);
    const own = Object.entries(form).filter(([name]) => name.startsWith(prefix));
    const fields = Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
    const chosen = roleOf(fields.role);
    const role = place === 0 ? 'applicant' : chosen === undefined || chosen === 'applicant' ? 'other' : chosen;
    return { number, prefix, role, form: fields };
  });
}

export function nextNumber(persons: readonly CounterPerson[]): number {
  return Math.max(...persons.map(({ number }) => number)) + 1;
}

/** One person more: their spouse first, then children, with what families mostly share. All of it can be changed. */
export function withOneMore(persons: readonly CounterPerson[]): readonly CounterPerson[] {
  if (persons.length >= MOST_PERSONS) return persons;
  const number = nextNumber(persons);
  const role = persons.some((person) => person.role === 'spouse') ? 'child' : 'spouse';
  const [applicant] = persons;
  const form = {
    nationality: applicant?.form.nationality ?? '',
    ...(role === 'child' ? { family: applicant?.form.family ?? '', k3: hasCouple(persons) ? 'yes' : '' } : {}),
  };
  return [...persons, { number, prefix: prefixOf(number), role, form }];
}

function hasCouple(persons: readonly CounterPerson[]): boolean {
  return persons.some(({ form }) => form.k1 === 'yes' || form.k2 === 'yes');
}

export function without(persons: readonly CounterPerson[], number: number): readonly CounterPerson[] {
  return persons.filter((person, place) => place === 0 || person.number !== number);
}

/** Those of whom something was said: what the form proposed alone names nobody. */
export function filled(persons: readonly CounterPerson[]): readonly CounterPerson[] {
  return persons.filter(
    ({ form }, place) =>
      place === 0 || ['given', 'birth-year', 'document-number'].some((name) => (form[name] ?? '').trim() !== ''),
  );
}
