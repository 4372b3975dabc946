import { LANGUAGES } from '#lib/localised.ts';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { ACT_KINDS } from '../definition/changing-act.ts';

type Form = Readonly<Record<string, string>>;

/** The act that a form names; what of it is wrong, its schema says. */
export function actIn(form: Form) {
  const number = (form.number ?? '').trim();
  const title = (language: string) => (form[`title-${language}`] ?? '').trim();
  return {
    kind: ACT_KINDS.find((one) => one === form.kind) ?? 'circular',
    title: { fr: title('fr'), ar: title('ar'), en: title('en') },
    number: number === '' ? null : number,
    date: isoOf(typedDate(form, 'date')),
  };
}

/** The control of what an act was refused for, with why. */
export function actFaults({ t }: PageContext, refused: ReadonlySet<string>, at: string) {
  return [
    ...LANGUAGES.filter((language) => refused.has(`${at}-title-${language}`)).map((language) => ({
      field: `title-${language}`,
      message: t('campaigns.fault.act-title'),
    })),
    ...(refused.has(`${at}-number`) ? [{ field: 'number', message: t('campaigns.fault.act-number') }] : []),
    ...(refused.has(`${at}-date`) ? [{ field: 'date-day', message: t('campaigns.fault.day') }] : []),
  ];
}

interface ActFieldsProps {
  readonly context: PageContext;
  readonly typed: Form;
  readonly errorOf: (id: string) => string | undefined;
}

/** Which legal act: its kind, its title in three languages, its number and its date. */
export function ActFields({ context, typed, errorOf }: ActFieldsProps) {
  const { t } = context;
  return (
    <>
      <SelectField
        context={context}
        name="kind"
        label={t('campaigns.act.kind')}
        value={typed.kind}
        choices={ACT_KINDS.map((value) => ({ value, label: t(`campaigns.kind.${value}`) }))}
      />
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          context={context}
          name={`title-${language}`}
          label={t(`campaigns.act.title-${language}`)}
          value={typed[`title-${language}`]}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          width="full"
          error={errorOf(`title-${language}`)}
        />
      ))}
      <TextField
        context={context}
        name="number"
        label={t('campaigns.field.number')}
        optional
        value={typed.number}
        dir="auto"
        error={errorOf('number')}
      />
      <DateFields
        context={context}
        name="date"
        label={t('campaigns.field.date')}
        value={typedDate(typed, 'date')}
        error={errorOf('date-day')}
      />
    </>
  );
}
