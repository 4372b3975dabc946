import { Button } from '#platform/ui/form/button.tsx';
import { RadioGroup } from '#platform/ui/form/choice-fields.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { VERDICTS } from '../domain/register/verdicts.ts';
import { MotiveField } from './motive-field.tsx';
import { register } from './register-paths.ts';

interface JudgementFormProps {
  readonly context: PageContext;
  readonly form: Readonly<Record<string, string>>;
  readonly errors: ReadonlyMap<string, string>;
}

/** The judgement of a human: the same, not the same, unsure; with a motive. */
export function JudgementForm({ context, form, errors }: JudgementFormProps) {
  const { t } = context;
  return (
    <form method="post" class="act-form">
      <Once />
      <RadioGroup
        context={context}
        name="verdict"
        label={t('people.judge.verdict')}
        value={form.verdict}
        error={errors.get('verdict')}
        choices={VERDICTS.map((verdict) => ({
          value: verdict,
          label: t(`people.verdict.${verdict}`),
          hint: t(`people.judge.${verdict}`),
        }))}
      />
      <MotiveField context={context} value={form.motive} refused={errors.has('motive')} />
      <div class="acts">
        <Button>{t('people.judge.act')}</Button>
        <a href={href(context, register.pairs())}>{t('ui.form.cancel')}</a>
      </div>
    </form>
  );
}
