import { isCivilDay } from '#lib/calendar/civil-day.ts';
import { westernDigits } from '#lib/written.ts';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { fieldsOf, isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { wholeSet } from '../criteria-set.ts';
import { CRITERION_IDS, type CriteriaSet, type CriterionId, DEFAULTS } from '../domain/criteria/set.ts';

export type Form = Readonly<Record<string, string>>;

interface Parameter {
  readonly name: string;
  readonly label: MessageKey;
}
interface NumberParameter extends Parameter {
  readonly kind: 'number';
  readonly unit: MessageKey;
  readonly least: number;
  readonly most: number;
}
interface DayParameter extends Parameter {
  readonly kind: 'day';
}
interface SchoolingParameter extends Parameter {
  readonly kind: 'schooling';
}
type AnyParameter = NumberParameter | DayParameter | SchoolingParameter;

const years = (name: string, label: MessageKey, least = 0): NumberParameter => ({
  ...{ kind: 'number', name, label, unit: 'simulation.unit.years', least, most: 50 },
});
const age: NumberParameter = {
  ...{
    kind: 'number',
    name: 'age',
    label: 'simulation.parameter.age',
    unit: 'simulation.unit.years',
    least: 1,
    most: 30,
  },
};

/** What may be set of each criterion on the form. */
export const PARAMETERS: Readonly<Record<CriterionId, readonly AnyParameter[]>> = {
  K1: [years('years', 'simulation.parameter.years')],
  K2: [years('years', 'simulation.parameter.years')],
  K3: [
    age,
    years('moroccanYears', 'simulation.parameter.moroccanYears'),
    years('foreignerYears', 'simulation.parameter.foreignerYears'),
  ],
  K4: [
    {
      ...{ kind: 'number', name: 'months', label: 'simulation.parameter.months' },
      ...{ unit: 'simulation.unit.months', least: 1, most: 120 },
    },
  ],
  K5: [years('years', 'simulation.parameter.residence', 1)],
  K6: [{ kind: 'day', name: 'before', label: 'simulation.parameter.before' }],
  W1: [age],
  W2: [age],
  W3: [],
  W4: [],
  W5: [{ kind: 'schooling', name: 'schooling', label: 'simulation.parameter.schooling' }],
};

export const fieldOf = (id: CriterionId, parameter: string) => `${id}-${parameter}`;

/** A set as the fields of the form; criteria that it does not hold are proposed as the sources give them, not ticked. */
export function formOf({ asOf, criteria }: CriteriaSet): Form {
  const held = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  return {
    'as-of': asOf === 'filing' ? 'filing' : 'day',
    ...dayFields('as-of-day', asOf === 'filing' ? '' : asOf),
    ...Object.assign(
      {},
      ...CRITERION_IDS.map((id) => ({
        ...(held.has(id) ? { [`use-${id}`]: 'yes' } : {}),
        ...parameterFields(id, (held.get(id) ?? DEFAULTS[id]).parameters),
      })),
    ),
  };
}

function parameterFields(id: CriterionId, parameters: object): Form {
  const given = new Map(Object.entries(parameters));
  return Object.assign(
    {},
    ...PARAMETERS[id].map(({ name, kind }) => {
      const text = String(given.get(name) ?? '');
      return kind === 'day' ? dayFields(fieldOf(id, name), text) : { [fieldOf(id, name)]: text };
    }),
  );
}

function dayFields(name: string, iso: string): Form {
  const { day = '', month = '', year = '' } = iso === '' ? {} : fieldsOf(iso);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

export interface DraftFault {
  readonly field: string;
  readonly message: MessageKey;
  readonly values?: Readonly<Record<string, number>>;
}

/** The set that a form describes; null where something in it is wrong. */
export function readSet(form: Form): { readonly set: CriteriaSet | null; readonly faults: readonly DraftFault[] } {
  const ticked = CRITERION_IDS.filter((id) => form[`use-${id}`] !== undefined);
  const faults: DraftFault[] = [];
  const criteria = ticked.map((id) => ({
    id,
    parameters: Object.fromEntries(PARAMETERS[id].map((one) => [one.name, readParameter(form, id, one, faults)])),
  }));
  if (ticked.length === 0) faults.push({ field: 'use-K1', message: 'simulation.fault.none' });
  const asOf = form['as-of'] === 'day' ? isoOf(typedDate(form, 'as-of-day')) : 'filing';
  if (asOf !== 'filing' && !isDay(asOf)) faults.push({ field: 'as-of-day', message: 'simulation.fault.day' });
  if (faults.length > 0) return { set: null, faults };
  const read = wholeSet.safeParse({ asOf, criteria });
  return read.success
    ? { set: read.data, faults }
    : { set: null, faults: [{ field: 'use-K1', message: 'simulation.fault.none' }] };
}

function readParameter(form: Form, id: CriterionId, parameter: AnyParameter, faults: DraftFault[]) {
  const field = fieldOf(id, parameter.name);
  if (parameter.kind === 'schooling') return form[field] ?? '';
  if (parameter.kind === 'day') {
    const day = isoOf(typedDate(form, field));
    if (!isDay(day)) faults.push({ field, message: 'simulation.fault.day' });
    return day;
  }
  const { least, most } = parameter;
  const number = readWhole(form[field]);
  if (number === null || number < least || number > most) {
    faults.push({ field, message: 'simulation.fault.number', values: { least, most } });
  }
  return number;
}

/** A whole number as people write it; null for anything else. */
export function readWhole(text: string | undefined): number | null {
  const digits = westernDigits((text ?? '').trim());
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

function isDay(text: string): boolean {
  return text > '1900-01-01' && text < '2100-01-01' && isCivilDay(text);
}
