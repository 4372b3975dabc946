import { analyseName } from '../domain/names/analyse.ts';
import type { NameProblem } from '../domain/names/analysed-name.ts';
import type { SourceInput } from '../register-input.ts';
import {
  type Fault,
  type Form,
  joined,
  type Read,
  readBirthFields,
  readDocument,
  readName,
  readNationality,
  readParent,
  readPhone,
  readPlace,
  readSex,
  readSource,
} from './fields-read.ts';

export interface Registration extends Read {
  readonly source: SourceInput | null;
}

/** What the form of a registration says, and who said it. */
export function readRegistration(form: Form, today: string): Registration {
  const { said, faults } = readPersonForm(form, today);
  const source = readSource(form);
  return { said, source: source.source, faults: [...faults, ...source.faults] };
}

/** What a form says of one person, for whoever records somebody; without any name there is nobody to record. */
export function readPersonForm(form: Form, today: string): Read {
  const { said, faults } = joined([
    readName(form),
    readName(form, 'second-'),
    readSex(form),
    readBirthFields(form, today),
    readPlace(form),
    readNationality(form),
    readDocument(form),
    readPhone(form),
    readParent(form, 'mother'),
    readParent(form, 'father'),
  ]);
  const isNamed = said.some(({ typed }) => typed.kind === 'name') || faults.some(({ field }) => NAMES.has(field));
  const missing: readonly Fault[] = isNamed ? [] : [{ field: 'given', message: 'people.fault.name-missing' }];
  return { said, faults: [...missing, ...faults] };
}

const NAMES = new Set(['given', 'family', 'second-given', 'second-family', 'second-use']);

/** The fields that hold names, for remarks about what was typed. */
const NAME_FIELDS = [
  'given',
  'family',
  'second-given',
  'second-family',
  'mother-given',
  'mother-family',
  'father-given',
  'father-family',
] as const;

/** What is odd about names as typed, by field. It refuses nothing: a name may be odd. */
export function remarksOn(form: Form): ReadonlyMap<string, readonly NameProblem[]> {
  return new Map(
    NAME_FIELDS.flatMap((field) => {
      const { problems } = analyseName(form[field] ?? '', '');
      return problems.length === 0 ? [] : [[field, problems] as const];
    }),
  );
}
