import { isUuid } from '#lib/uuid.ts';
import { NotFoundError } from '#platform/access/gate.ts';
import { RadioGroup } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { isoOf, typedDate } from '#platform/ui/form/typed-dates.ts';
import { askOpinion } from '../commands/ask-opinion.ts';
import { giveOpinion } from '../commands/give-opinion.ts';
import { OPINION_ANSWERS } from '../domain/opinions.ts';
import { ActText, noChoice, textOrNull } from './file-act-fields.tsx';
import { fileActPage } from './file-act-page.tsx';

export const askOpinionPage = fileActPage({
  act: 'ask-opinion',
  permission: askOpinion.permission,
  consequences: ['office.opinion.consequence'],
  faults: { body: 'office.fault.body', question: 'office.fault.question', dueOn: 'office.fault.day' },
  fields: (given) => (
    <>
      <ActText given={given} name="body" label="office.opinion.body" hint="office.opinion.body-hint" />
      <ActText given={given} name="question" label="office.opinion.question" rows={3} />
      <DateFields
        context={given.context}
        name="dueOn"
        label={given.context.t('office.opinion.due')}
        error={given.faultOf('dueOn')}
        value={typedDate(given.form, 'dueOn')}
        optional
      />
    </>
  ),
  run({ db, actor, key, form }, given) {
    const typed = typedDate(form, 'dueOn');
    const isEmpty = [typed.day, typed.month, typed.year].every((part) => (part ?? '').trim() === '');
    const { body = '', question = '' } = form;
    return askOpinion.execute(db, actor, { ...given, body, question, dueOn: isEmpty ? null : isoOf(typed) }, { key });
  },
});

export const giveOpinionPage = fileActPage({
  act: 'give-opinion',
  under: 'give-opinion/:opinion',
  permission: giveOpinion.permission,
  consequences: ['office.opinion.frozen'],
  faults: { answer: 'office.fault.answer', reasons: 'office.fault.long' },
  offered: ({ opinions }, { opinion }) => opinions.some(({ id, answer }) => id === opinion && answer === null),
  fields(given) {
    const { context, whole, form, faultOf, params } = given;
    const { t, format } = context;
    const asked = whole.opinions.find(({ id }) => id === params.opinion);
    return (
      <>
        {asked !== undefined && (
          <p>
            <bdi>{asked.body}</bdi> · {t('office.opinion.asked', { day: format.date(asked.asked_on) })}
            <span class="said-below">
              <bdi>{asked.question}</bdi>
            </span>
          </p>
        )}
        <RadioGroup
          context={context}
          name="answer"
          label={t('office.opinion.answer')}
          value={form.answer}
          error={faultOf('answer')}
          choices={OPINION_ANSWERS.map((value) => ({ value, label: t(`office.opinion.${value}`) }))}
        />
        <ActText given={given} name="reasons" label="office.opinion.reasons" optional rows={5} />
      </>
    );
  },
  async run({ db, actor, key, form, params }, { on }) {
    const { opinion } = params;
    if (!isUuid(opinion)) throw new NotFoundError('give-opinion');
    const answer = OPINION_ANSWERS.find((one) => one === form.answer);
    if (answer === undefined) throw noChoice('give-opinion', 'answer');
    return giveOpinion.execute(db, actor, { opinion, on, answer, reasons: textOrNull(form.reasons) }, { key });
  },
});
