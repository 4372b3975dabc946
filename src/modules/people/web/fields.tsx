import type { ComponentChildren } from 'preact';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import type { FormError } from '#platform/ui/form/error-summary.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { typedDate } from '#platform/ui/form/typed-dates.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { NameProblem } from '../domain/names/analysed-name.ts';
import { DOCUMENT_TYPES, NAME_USES, SAID_BY, SURENESS } from '../domain/register/assertions.ts';
import type { Fault, Form } from './fields-read.ts';
import type { Places } from './places.ts';

/** What the fields of one form have in common: what was typed, and what is to be mended. */
export interface FieldsProps {
  readonly context: PageContext;
  readonly places: Places;
  readonly form: Form;
  readonly errors: ReadonlyMap<string, string>;
  readonly remarks?: ReadonlyMap<string, readonly NameProblem[]>;
}

/** The sentences for what is wrong, by field. */
export function errorsOf({ t }: PageContext, faults: readonly Fault[]): ReadonlyMap<string, string> {
  return new Map(faults.map(({ field, message, values }) => [field, t(message, values)]));
}

export function summaryOf(errors: ReadonlyMap<string, string>): readonly FormError[] {
  return [...errors].map(([field, message]) => ({ field, message }));
}

/** Fields that answer one question together, under a heading. */
export function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      <div class="group-fields">{children}</div>
    </fieldset>
  );
}

/** Given and family name. `prefix` begins the names of the fields. */
export function NameFields({ prefix = '', ...props }: FieldsProps & { readonly prefix?: string }) {
  return (
    <>
      <NameField {...props} name={`${prefix}given`} label={props.context.t('people.given')} />
      <NameField {...props} name={`${prefix}family`} label={props.context.t('people.family')} />
    </>
  );
}

function NameField(props: FieldsProps & { readonly name: string; readonly label: string }) {
  const { context, form, errors, remarks, name, label } = props;
  return (
    <div class="named-field">
      <TextField
        context={context}
        name={name}
        label={label}
        value={form[name]}
        error={errors.get(name)}
        dir="auto"
        autocomplete="off"
        width="full"
      />
      <p class="remark" aria-live="polite" data-remark={name}>
        {remarkText(context, remarks?.get(name))}
      </p>
    </div>
  );
}

/** What is odd about a name, in words; nothing when nothing is. */
export function remarkText({ t }: PageContext, problems: readonly NameProblem[] = []): string {
  return problems.map((problem) => t(`people.name-problem.${problem}`)).join(' ');
}

export function NameUseField({ context, form, errors, name }: FieldsProps & { readonly name: string }) {
  return (
    <SelectField
      context={context}
      name={name}
      label={context.t('people.name-use')}
      value={form[name] ?? 'official'}
      error={errors.get(name)}
      choices={NAME_USES.map((use) => ({ value: use, label: context.t(`people.name-use.${use}`) }))}
    />
  );
}

export function SexField({ context, form, errors }: FieldsProps) {
  const { t } = context;
  return (
    <SelectField
      context={context}
      name="sex"
      label={t('people.sex')}
      value={form.sex}
      empty={t('people.not-known')}
      error={errors.get('sex')}
      choices={(['female', 'male'] as const).map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
    />
  );
}

const PARTS = ['day', 'month', 'year'] as const;

export function BirthFields({ context, form, errors }: FieldsProps) {
  const { t } = context;
  const part = PARTS.find((one) => errors.has(`birth-${one}`));
  return (
    <div class="birth-fields">
      <DateFields
        context={context}
        name="birth"
        label={t('people.birth')}
        hint={t('people.birth.hint')}
        value={typedDate(form, 'birth')}
        error={part === undefined ? undefined : errors.get(`birth-${part}`)}
        invalidParts={part === undefined ? [] : [part]}
      />
      <CheckboxField
        context={context}
        name="estimated"
        label={t('people.birth.is-estimated')}
        checked={form.estimated === 'yes'}
      />
    </div>
  );
}

export function PlaceFields({ context, places, form, errors }: FieldsProps) {
  const { t } = context;
  return (
    <>
      <SelectField
        context={context}
        name="birth-country"
        label={t('people.birth-country')}
        value={form['birth-country']}
        empty={t('people.not-known')}
        choices={places.countries()}
      />
      <TextField
        context={context}
        name="birth-place"
        label={t('people.birth-place')}
        value={form['birth-place']}
        error={errors.get('birth-place')}
        dir="auto"
        autocomplete="off"
      />
    </>
  );
}

export function NationalityField({ context, places, form, errors }: FieldsProps) {
  return (
    <SelectField
      context={context}
      name="nationality"
      label={context.t('people.nationality')}
      value={form.nationality}
      empty={context.t('people.not-known')}
      error={errors.get('nationality')}
      choices={places.nationalities()}
    />
  );
}

export function DocumentFields({ context, places, form, errors }: FieldsProps) {
  const { t } = context;
  return (
    <>
      <SelectField
        context={context}
        name="document-type"
        label={t('people.document-type')}
        value={form['document-type']}
        empty={t('people.document.none')}
        error={errors.get('document-type')}
        choices={DOCUMENT_TYPES.map((type) => ({ value: type, label: t(`people.document.${type}`) }))}
      />
      <TextField
        context={context}
        name="document-number"
        label={t('people.document-number')}
        value={form['document-number']}
        error={errors.get('document-number')}
        dir="auto"
        autocomplete="off"
      />
      <SelectField
        context={context}
        name="document-country"
        label={t('people.document-country')}
        value={form['document-country']}
        empty={t('people.not-known')}
        choices={places.countries()}
      />
      <CheckboxField
        context={context}
        name="document-verified"
        label={t('people.document-verified')}
        checked={form['document-verified'] === 'yes'}
      />
    </>
  );
}

export function PhoneField({ context, form, errors }: FieldsProps) {
  return (
    <TextField
      context={context}
      name="phone"
      label={context.t('people.phone')}
      value={form.phone}
      error={errors.get('phone')}
      inputMode="tel"
      dir="ltr"
      autocomplete="off"
    />
  );
}

/** Who said it, from what, how sure, when. */
export function SourceFields({ context, form, errors }: FieldsProps) {
  const { t } = context;
  return (
    <>
      <SelectField
        context={context}
        name="said-by"
        label={t('people.said-by')}
        value={form['said-by']}
        error={errors.get('said-by')}
        choices={SAID_BY.map((who) => ({ value: who, label: t(`people.said-by.${who}`) }))}
      />
      <SelectField
        context={context}
        name="sureness"
        label={t('people.sureness')}
        value={form.sureness}
        error={errors.get('sureness')}
        choices={SURENESS.map((sure) => ({ value: sure, label: t(`people.sureness.${sure}`) }))}
      />
      <TextField
        context={context}
        name="source"
        label={t('people.source')}
        value={form.source}
        error={errors.get('source')}
        dir="auto"
        autocomplete="off"
      />
      <DateFields
        context={context}
        name="said-on"
        label={t('people.said-on')}
        value={typedDate(form, 'said-on')}
        error={errors.get('said-on-day')}
      />
    </>
  );
}
