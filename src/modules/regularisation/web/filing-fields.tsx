import { LANGUAGES } from '#lib/localised.ts';
import { type Fault, type Form, type Places, remarksOn, remarkText } from '#people';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { NumberField, TextField } from '#platform/ui/form/text-fields.tsx';
import { typedDate } from '#platform/ui/form/typed-dates.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { VALUES } from '../domain/criteria/facts.ts';
import { CATEGORIES, type Category, COUPLES } from './filing-situation.ts';

/** What the fields of one person have in common. On a page of several persons the names of the fields begin with `prefix`. */
export interface PersonFieldsProps {
  readonly context: PageContext;
  readonly places: Places;
  /** What was typed, by the names without the prefix. */
  readonly form: Form;
  /** What is to be mended, by the same names. */
  readonly errors: ReadonlyMap<string, string>;
  readonly prefix?: string;
  /** An officer says which documents they saw. */
  readonly atCounter?: boolean;
  /** The categories of the campaign. */
  readonly categories: readonly string[];
}

/** The sentences for what is wrong, by field. */
export function errorsOf({ t }: PageContext, faults: readonly Fault[]): ReadonlyMap<string, string> {
  return new Map(faults.map(({ field, message, values }) => [field, t(message, values)]));
}

/** What the errors are called on the page, with the prefix of their person. */
export function summaryOf(errors: ReadonlyMap<string, string>, prefix = '') {
  return [...errors].map(([field, message]) => ({ field: prefix + field, message }));
}

const DOCUMENT_TYPES = [
  'passport',
  'national-id',
  'consular-card',
  'birth-certificate',
  'residence-card',
  'refugee-card',
  'other',
] as const;

/** Who somebody is. */
export function IdentityFields(props: PersonFieldsProps) {
  const { context, places, form, errors, prefix = '', atCounter = false } = props;
  const { t } = context;
  const birthPart = (['day', 'month', 'year'] as const).find((part) => errors.has(`birth-${part}`));
  const named = (name: string) => ({ context, name: prefix + name, error: errors.get(name) });
  return (
    <>
      <NameField {...props} name="given" label={t('people.given')} />
      <NameField {...props} name="family" label={t('people.family')} />
      <SelectField
        {...named('sex')}
        label={t('people.sex')}
        value={form.sex}
        empty={t('people.not-known')}
        choices={VALUES.sex.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
      />
      <DateFields
        context={context}
        name={`${prefix}birth`}
        label={t('people.birth')}
        hint={atCounter ? undefined : t('people.birth.hint')}
        value={typedDate(form, 'birth')}
        error={birthPart === undefined ? undefined : errors.get(`birth-${birthPart}`)}
        invalidParts={birthPart === undefined ? [] : [birthPart]}
      />
      <SelectField
        {...named('nationality')}
        label={t('people.nationality')}
        value={form.nationality}
        empty={t('people.not-known')}
        choices={places.nationalities()}
      />
      <SelectField
        {...named('document-type')}
        label={t('people.document-type')}
        value={form['document-type']}
        empty={t('people.document.none')}
        choices={DOCUMENT_TYPES.map((type) => ({ value: type, label: t(`people.document.${type}`) }))}
      />
      <TextField
        {...named('document-number')}
        label={t('people.document-number')}
        value={form['document-number']}
        dir="auto"
        autocomplete="off"
      />
      {atCounter && (
        <CheckboxField
          {...named('document-verified')}
          label={t('filing.seen')}
          checked={form['document-verified'] === 'yes'}
        />
      )}
    </>
  );
}

function NameField(props: PersonFieldsProps & { readonly name: 'given' | 'family'; readonly label: string }) {
  const { context, form, errors, prefix = '', name, label, atCounter = false } = props;
  return (
    <div class="named-field">
      <TextField
        context={context}
        name={prefix + name}
        label={label}
        value={form[name]}
        error={errors.get(name)}
        dir="auto"
        autocomplete="off"
        width="full"
      />
      {atCounter && (
        <p class="remark" aria-live="polite" data-remark={prefix + name}>
          {remarkText(context, remarksOn(form).get(name))}
        </p>
      )}
    </div>
  );
}

/** Under which categories somebody asks. The fields of a category show when it is ticked, where the browser can. */
export function SituationFields(props: PersonFieldsProps & { readonly role: string }) {
  const { context, form, errors, prefix = '', atCounter = false, categories, role } = props;
  const { t } = context;
  const offered = CATEGORIES.filter((category) => categories.includes(category.toUpperCase()));
  const isOpen = ['activity', 'schooling', 'mother', 'alone'].some((name) => (form[name] ?? '') !== '');
  return (
    <fieldset class="group categories">
      <legend>{t(atCounter ? 'filing.categories' : 'filing.categories.yours')}</legend>
      {!atCounter && <p class="field-hint">{t('filing.categories.hint')}</p>}
      {offered.map((category) => (
        <div key={category} class="category">
          <CheckboxField
            context={context}
            name={prefix + category}
            label={t(`filing.category.${category}`)}
            error={errors.get(category)}
            checked={form[category] === 'yes'}
          />
          <div class="category-fields">
            <CategoryFields {...props} category={category} />
            {atCounter && (
              <Seen
                {...props}
                name={`${category}-seen`}
                label={category === 'k6' ? 'filing.seen.illness' : 'filing.seen'}
              />
            )}
          </div>
        </div>
      ))}
      <details class="category-others" open={isOpen}>
        <summary>{t('filing.others')}</summary>
        <div class="category-fields">
          <CheckboxField
            context={context}
            name={`${prefix}activity`}
            label={t('filing.activity')}
            checked={form.activity === 'yes'}
          />
          {atCounter && <Seen {...props} name="activity-seen" label="filing.seen.activity" />}
          <SelectField
            context={context}
            name={`${prefix}schooling`}
            label={t('filing.schooling')}
            value={form.schooling}
            empty={t('filing.not-said')}
            choices={VALUES.schooling.map((level) => ({ value: level, label: t(`filing.schooling.${level}`) }))}
          />
          {atCounter && <Seen {...props} name="schooling-seen" label="filing.seen.schooling" />}
          {role !== 'spouse' && (
            <>
              <CheckboxField
                context={context}
                name={`${prefix}mother`}
                label={t('filing.mother')}
                checked={form.mother === 'yes'}
              />
              <CheckboxField
                context={context}
                name={`${prefix}alone`}
                label={t('filing.alone')}
                checked={form.alone === 'yes'}
              />
            </>
          )}
        </div>
      </details>
    </fieldset>
  );
}

interface SeenProps extends PersonFieldsProps {
  readonly name: string;
  readonly label: MessageKey;
}

function Seen({ context, form, prefix = '', name, label }: SeenProps) {
  return (
    <CheckboxField context={context} name={prefix + name} label={context.t(label)} checked={form[name] === 'yes'} />
  );
}

function CategoryFields(props: PersonFieldsProps & { readonly category: Category }) {
  const { context, form, errors, prefix = '', atCounter = false, category } = props;
  const { t } = context;
  switch (category) {
    case 'k1':
    case 'k2':
      return <SinceFields {...props} name={`${category}-since`} label="filing.life-since" />;
    case 'k3':
      return (
        <>
          <SelectField
            context={context}
            name={`${prefix}k3-couple`}
            label={t('filing.parents')}
            value={form['k3-couple']}
            error={errors.get('k3-couple')}
            empty={t('filing.parents.family')}
            choices={COUPLES.map((couple) => ({ value: couple, label: t(`filing.parents.${couple}`) }))}
          />
          <SinceFields {...props} name="k3-since" label="filing.parents-since" />
        </>
      );
    case 'k4':
      return (
        <NumberField
          context={context}
          name={`${prefix}k4-months`}
          label={t('filing.months')}
          value={form['k4-months']}
          error={errors.get('k4-months')}
          suffix={t('filing.months.unit')}
        />
      );
    case 'k5':
      return <SinceFields {...props} name="k5-since" label="filing.residence-since" />;
    case 'k6':
      return (
        <>
          <SinceFields {...props} name="k6-since" label="filing.present-since" />
          {atCounter && <Seen {...props} name="k6-since-seen" label="filing.seen.presence" />}
        </>
      );
  }
}

function SinceFields(props: PersonFieldsProps & { readonly name: string; readonly label: MessageKey }) {
  const { context, form, errors, prefix = '', name, label, atCounter = false } = props;
  return (
    <DateFields
      context={context}
      name={prefix + name}
      label={context.t(label)}
      hint={atCounter ? undefined : context.t('filing.since.hint')}
      value={typedDate(form, name)}
      error={errors.get(`${name}-day`)}
    />
  );
}

interface ContactFieldsProps {
  readonly context: PageContext;
  readonly form: Form;
  readonly errors: ReadonlyMap<string, string>;
}

/** How somebody is reached: both may stay empty. */
export function ContactFields({ context, form, errors }: ContactFieldsProps) {
  const { t } = context;
  return (
    <>
      <SelectField
        context={context}
        name="language"
        label={t('filing.language')}
        value={form.language ?? context.language}
        choices={LANGUAGES.map((language) => ({ value: language, label: t(`filing.language.${language}`) }))}
      />
      <TextField
        context={context}
        name="phone"
        label={t('filing.phone')}
        value={form.phone}
        error={errors.get('phone')}
        optional
        inputMode="tel"
        dir="ltr"
        autocomplete="off"
      />
      <TextField
        context={context}
        name="email"
        label={t('filing.email')}
        value={form.email}
        error={errors.get('email')}
        optional
        inputMode="email"
        dir="ltr"
        autocomplete="off"
      />
    </>
  );
}
