import { line, westernDigits } from '#lib/written.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { DOCUMENT_TYPES, NAME_USES, SAID_BY, type Said, SURENESS } from '../domain/register/assertions.ts';
import { readBirth } from '../domain/register/birth.ts';
import { LONGEST_NAME, type SaidInput, type SourceInput, saidInput, sourceInput } from '../register-input.ts';

export type Form = Readonly<Record<string, string>>;

/** What is wrong with a field: the id of its control, and the sentence for it. */
export interface Fault {
  readonly field: string;
  readonly message: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}

/** What a part of a form says: what is complete and right, as typed and as read; and what is to be mended. */
export interface Read {
  readonly said: readonly { readonly typed: SaidInput; readonly read: Said }[];
  readonly faults: readonly Fault[];
}

const NOTHING: Read = { said: [], faults: [] };
const text = (form: Form, name: string) => line(form[name] ?? '');
const fault = (field: string, message: MessageKey, values?: Fault['values']): Read => ({
  said: [],
  faults: [{ field, message, ...(values === undefined ? {} : { values }) }],
});

/** Takes what the rule of the register takes; what it refuses has that sentence, at that field. */
function accepted(typed: SaidInput, field: string, message: MessageKey): Read {
  const read = saidInput.safeParse(typed);
  return read.success ? { said: [{ typed, read: read.data }], faults: [] } : fault(field, message);
}

export function joined(parts: readonly Read[]): Read {
  return { said: parts.flatMap(({ said }) => said), faults: parts.flatMap(({ faults }) => faults) };
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value);
}

/** Two fields of a name: a fault of either, or null. */
function nameFault(given: string, family: string, prefix: string): Read | null {
  if ([...given].length > LONGEST_NAME) return fault(`${prefix}given`, 'people.fault.name-length');
  if ([...family].length > LONGEST_NAME) return fault(`${prefix}family`, 'people.fault.name-length');
  return null;
}

export function readName(form: Form, prefix = ''): Read {
  const [given, family] = [text(form, `${prefix}given`), text(form, `${prefix}family`)];
  if (given === '' && family === '') return NOTHING;
  const use = oneOf(NAME_USES, form[`${prefix}use`] ?? 'official');
  if (use === undefined) return fault(`${prefix}use`, 'people.fault.choice');
  const typed = { kind: 'name', value: { given, family, use } } as const;
  return nameFault(given, family, prefix) ?? accepted(typed, `${prefix}given`, 'people.fault.name');
}

export function readSex(form: Form): Read {
  const { sex = '' } = form;
  if (sex === '') return NOTHING;
  const read = oneOf(['female', 'male'] as const, sex);
  return read === undefined
    ? fault('sex', 'people.fault.choice')
    : accepted({ kind: 'sex', value: { sex: read } }, 'sex', 'people.fault.choice');
}

export function readBirthFields(form: Form, today: string): Read {
  const digits = (part: string) => westernDigits(text(form, `birth-${part}`));
  const [day, month, year] = [digits('day'), digits('month'), digits('year')];
  const read = readBirth({ day, month, year, estimated: form.estimated === 'yes' }, today);
  if (!read.ok) {
    return fault(`birth-${read.part}`, `people.fault.birth.${read.fault}`, {
      typed: year,
      ...(read.about === undefined ? {} : { year: String(read.about) }),
    });
  }
  if (read.birth === null) return NOTHING;
  return accepted({ kind: 'birth', value: { ...read.birth } }, 'birth-year', 'people.fault.birth.no-such-day');
}

export function readPlace(form: Form): Read {
  const [country, place] = [form['birth-country'] ?? '', text(form, 'birth-place')];
  if (country === '' && place === '') return NOTHING;
  const value = { country: country === '' ? null : country, place: place === '' ? null : place };
  return accepted({ kind: 'birth-place', value }, 'birth-place', 'people.fault.place');
}

export function readNationality(form: Form): Read {
  const { nationality: country = '' } = form;
  if (country === '') return NOTHING;
  return accepted({ kind: 'nationality', value: { country } }, 'nationality', 'people.fault.choice');
}

export function readDocument(form: Form): Read {
  const [country, written] = [form['document-country'] ?? '', text(form, 'document-number')];
  const { 'document-type': chosen = '' } = form;
  if (chosen === '' && written === '') return NOTHING;
  const type = oneOf(DOCUMENT_TYPES, chosen);
  if (type === undefined) return fault('document-type', 'people.fault.document-type');
  const verified = form['document-verified'] === 'yes';
  const value = { type, country: country === '' ? null : country, written, verified };
  return accepted({ kind: 'document', value }, 'document-number', 'people.fault.document-number');
}

export function readPhone(form: Form): Read {
  const number = text(form, 'phone');
  if (number === '') return NOTHING;
  return accepted({ kind: 'phone', value: { number } }, 'phone', 'people.fault.phone');
}

export function readParent(form: Form, relation: 'mother' | 'father'): Read {
  const prefix = `${relation}-`;
  const [given, family] = [text(form, `${prefix}given`), text(form, `${prefix}family`)];
  if (given === '' && family === '') return NOTHING;
  const typed = { kind: 'parent', value: { relation, given, family } } as const;
  return nameFault(given, family, prefix) ?? accepted(typed, `${prefix}given`, 'people.fault.name');
}

/** Who said it, from what, how sure, when. */
export function readSource(form: Form): { readonly source: SourceInput | null; readonly faults: readonly Fault[] } {
  const [saidBy, sureness] = [oneOf(SAID_BY, form['said-by']), oneOf(SURENESS, form.sureness)];
  const faults: Fault[] = [];
  if (saidBy === undefined) faults.push({ field: 'said-by', message: 'people.fault.choice' });
  if (sureness === undefined) faults.push({ field: 'sureness', message: 'people.fault.choice' });
  if (saidBy === undefined || sureness === undefined) return { source: null, faults };
  const source = { saidBy, source: text(form, 'source'), sureness, saidOn: isoOf(typedDate(form, 'said-on')) };
  const refused = new Set(sourceInput.safeParse(source).error?.issues.map(({ path }) => path[0]) ?? []);
  if (refused.has('source')) faults.push({ field: 'source', message: 'people.fault.source' });
  if (refused.has('saidOn')) faults.push({ field: 'said-on-day', message: 'people.fault.said-on' });
  return { source: faults.length > 0 ? null : source, faults };
}
