import { Button, ButtonLink } from '../form/button.tsx';
import { CheckboxField, RadioGroup, SelectField } from '../form/choice-fields.tsx';
import { DateFields } from '../form/date-fields.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { NumberField, TextField } from '../form/text-fields.tsx';
import { href } from '../page-context.ts';
import type { SpecimenProps } from './specimen.tsx';

export function FormSpecimens({ context, id }: SpecimenProps) {
  const { t } = context;
  const field = (name: string) => ({ context, name, id: `${id}-${name}` });
  const error = t('guide.form.count-error');
  return (
    <form method="get" action={href(context, '/')}>
      <ErrorSummary context={context} id={`${id}-errors`} errors={[{ field: `${id}-count`, message: error }]} />
      <TextField
        {...field('name')}
        label={t('guide.form.name')}
        hint={t('guide.form.name-hint')}
        dir="rtl"
        value="نموذج"
      />
      <NumberField
        {...field('count')}
        label={t('guide.form.count')}
        error={error}
        value="4x"
        suffix={t('guide.unit.persons')}
      />
      <DateFields
        {...field('date')}
        label={t('guide.form.date')}
        hint={t('guide.form.date-hint')}
        value={{ day: '27', month: '6', year: '2001' }}
      />
      <SelectField
        {...field('place')}
        label={t('guide.form.place')}
        empty={t('guide.form.choose')}
        choices={[
          { value: '1', label: t('guide.place.one') },
          { value: '2', label: t('guide.place.two') },
        ]}
      />
      <RadioGroup
        {...field('channel')}
        label={t('guide.form.channel')}
        value="counter"
        choices={[
          { value: 'counter', label: t('guide.form.channel-counter') },
          { value: 'post', label: t('guide.form.channel-post'), hint: t('guide.form.channel-hint') },
        ]}
      />
      <TextField {...field('remarks')} label={t('guide.form.remarks')} rows={3} width="full" optional />
      <CheckboxField {...field('agree')} label={t('guide.form.agree')} />
      <div class="acts">
        <Button>{t('guide.form.save')}</Button>
        <Button kind="secondary">{t('guide.form.draft')}</Button>
        <Button kind="attention">{t('guide.form.delete')}</Button>
        <ButtonLink href={href(context, '/')} kind="secondary">
          {t('guide.text.link')}
        </ButtonLink>
      </div>
    </form>
  );
}
