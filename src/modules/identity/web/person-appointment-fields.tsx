import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import type { FormError } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { APPOINTED } from '../appointment-input.ts';
import { LONGEST_YEARS } from '../domain/appointments.ts';
import type { Unit } from '../queries/list-staff-units.ts';

type Form = Readonly<Record<string, string>>;

/** What a form of appointment says, as the acts take it; what is missing stays empty and is refused by them. */
export function readAppointment(form: Form) {
  return {
    role: form.role ?? '',
    unit: form.unit ?? '',
    headsUnit: form.headsUnit === 'yes',
    startsOn: isoOf(typedDate(form, 'startsOn')),
    endsOn: isoOf(typedDate(form, 'endsOn')),
    basis: form.basis ?? '',
  };
}

interface FieldFault {
  /** The control to mend. */
  readonly field: string;
  readonly message: MessageKey;
}

/** Where each refusal is mended. A refused field shares its name with the field of the act. */
const FAULTS: Readonly<Record<string, FieldFault>> = {
  name: { field: 'name', message: 'directory.fault.name' },
  email: { field: 'email', message: 'directory.fault.email' },
  language: { field: 'language', message: 'directory.fault.language' },
  role: { field: 'role', message: 'directory.fault.role' },
  'role-not-appointed': { field: 'role', message: 'directory.fault.role' },
  unit: { field: 'unit', message: 'directory.fault.unit' },
  startsOn: { field: 'startsOn', message: 'directory.fault.starts-on' },
  endsOn: { field: 'endsOn', message: 'directory.fault.ends-on' },
  basis: { field: 'basis', message: 'directory.fault.basis' },
  'cannot-head': { field: 'headsUnit', message: 'directory.fault.cannot-head' },
  'ends-before-start': { field: 'endsOn', message: 'directory.fault.ends-before-start' },
  'over-already': { field: 'endsOn', message: 'directory.fault.over-already' },
  'too-long': { field: 'endsOn', message: 'directory.fault.too-long' },
  'starts-too-late': { field: 'startsOn', message: 'directory.fault.starts-too-late' },
  'same-appointment': { field: 'role', message: 'directory.fault.same-appointment' },
  'enforcement-apart': { field: 'role', message: 'directory.fault.enforcement-apart' },
  'auditor-apart': { field: 'role', message: 'directory.fault.auditor-apart' },
  'kept-apart': { field: 'role', message: 'directory.fault.kept-apart' },
  'known-address': { field: 'email', message: 'directory.fault.known-address' },
  'invited-already': { field: 'email', message: 'directory.fault.invited-already' },
};

export type FieldErrors = ReadonlyMap<string, string>;

/** Words for what an act refused, by the name of the control, in the order of the form. */
export function errorsOf({ t }: PageContext, refused: Iterable<string>): FieldErrors {
  const names = new Set(refused);
  const found = Object.entries(FAULTS).filter(([name]) => names.has(name));
  return new Map(found.map(([, { field, message }]) => [field, t(message, { years: LONGEST_YEARS })]));
}

/** The same for the summary at the head of the form; of a date it leads to the first part. */
export function summaryOf(errors: FieldErrors): readonly FormError[] {
  return [...errors].map(([field, message]) => ({
    field: field === 'startsOn' || field === 'endsOn' ? `${field}-day` : field,
    message,
  }));
}

interface AppointmentFieldsProps {
  readonly context: PageContext;
  readonly form: Form;
  readonly errors: FieldErrors;
  readonly units: readonly Unit[];
}

/** Role, unit, from when until when, by which act. */
export function AppointmentFields({ context, form, errors, units }: AppointmentFieldsProps) {
  const { t, format } = context;
  const open = units.filter(({ may_staff }) => may_staff);
  const typed = (name: string) => (form[`${name}-day`] === undefined ? undefined : typedDate(form, name));
  return (
    <>
      <SelectField
        context={context}
        name="role"
        label={t('directory.role')}
        empty={t('directory.choose')}
        value={form.role}
        error={errors.get('role')}
        choices={APPOINTED.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <SelectField
        context={context}
        name="unit"
        label={t('directory.unit')}
        hint={t('directory.unit.hint')}
        empty={t('directory.choose')}
        value={form.unit ?? (open.length === 1 ? open[0]?.id : undefined)}
        error={errors.get('unit')}
        choices={open.map(({ id, name, organisation_name }) => ({
          value: id,
          label: `${format.text(name)} — ${format.text(organisation_name)}`,
        }))}
      />
      <CheckboxField
        context={context}
        name="headsUnit"
        label={t('directory.heads.label')}
        hint={t('directory.heads.hint')}
        checked={form.headsUnit === 'yes'}
        error={errors.get('headsUnit')}
      />
      <DateFields
        context={context}
        name="startsOn"
        label={t('directory.starts-on')}
        value={typed('startsOn') ?? fieldsOf(todayHere())}
        error={errors.get('startsOn')}
      />
      <DateFields
        context={context}
        name="endsOn"
        label={t('directory.ends-on')}
        hint={t('directory.ends-on.hint', { years: LONGEST_YEARS })}
        value={typed('endsOn')}
        error={errors.get('endsOn')}
      />
      <TextField
        context={context}
        name="basis"
        label={t('directory.basis')}
        hint={t('directory.basis.hint')}
        value={form.basis}
        error={errors.get('basis')}
        dir="auto"
        width="full"
      />
    </>
  );
}
