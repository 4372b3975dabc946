import { randomUUID } from 'node:crypto';
import { needsStepUp, toStepUp } from '#identity';
import { LANGUAGES } from '#lib/localised.ts';
import { isUuid } from '#lib/uuid.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { CheckboxField, SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { FieldGroup } from '#platform/ui/form/field.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { orderReexamination } from '../commands/order-reexamination.ts';
import { ANSWERS } from '../domain/criteria/answer.ts';
import { CATEGORIES, REEXAMINABLE } from '../domain/sitting/categories.ts';
import { listReexaminations } from '../queries/list-reexaminations.ts';
import { commissionPaths } from './commission-paths.ts';
import { answerInWords } from './sitting-words.tsx';

const KINDS = ['commission-decision', 'circular', 'royal-guidance', 'decree', 'law', 'announcement'] as const;

/** `/reexaminations/new`: by which act, under which criteria, which files. */
export const newReexaminationPage: PrivateRoute = {
  path: '/reexaminations/new',
  permission: orderReexamination.permission,
  answer: (request) => form(request, new Set()),
  async submit(request) {
    const { context, db, actor, key, form: typed, lists } = request;
    const reexamination = key ?? randomUUID();
    const { versions } = await listReexaminations.execute(db, actor, undefined);
    const version = versions.find(({ id }) => id === typed.criteria);
    if (version === undefined) return form(request, new Set(['criteria']));
    const title = (language: (typeof LANGUAGES)[number]) => (typed[`title-${language}`] ?? '').trim();
    const number = (typed.number ?? '').trim();
    try {
      const done = await orderReexamination.execute(
        db,
        actor,
        {
          ...{ reexamination, campaign: version.campaign, criteria: version.id },
          basis: {
            kind: KINDS.find((kind) => kind === typed.kind) ?? 'commission-decision',
            title: { fr: title('fr'), ar: title('ar'), en: title('en') },
            number: number === '' ? null : number,
            date: isoOf(typedDate(typed, 'date')),
          },
          on: isoOf(typedDate(typed, 'on')),
          filter: {
            states: REEXAMINABLE.filter((state) => lists.state?.includes(state) === true),
            category: CATEGORIES.find((category) => category === typed.category) ?? 'all',
            answers: ANSWERS.filter((answer) => lists.answer?.includes(answer) === true),
            changed: typed.changed !== undefined,
            simulation: isUuid(typed.simulation) ? typed.simulation : null,
          },
        },
        { key },
      );
      if (!done.ok) return form(request, new Set([done.fault === 'in-the-future' ? 'on' : done.fault]));
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      const refused = refusedFields(error);
      if (refused === undefined) throw error;
      return form(request, refused);
    }
    return { kind: 'redirect', to: href(context, commissionPaths.reexamination(reexamination, { done: 'ordered' })) };
  },
};

async function form(request: PrivateRequest | FormRequest, refused: ReadonlySet<string>): Promise<PrivateAnswer> {
  const { context, db, actor } = request;
  const { t, format } = context;
  const { versions, campaigns } = await listReexaminations.execute(db, actor, undefined);
  const title = t('sittings.reexamination.order');
  const section = commissionPaths.reexaminations();
  if (versions.length === 0) {
    return {
      kind: 'framed',
      title,
      section,
      body: (
        <div class="office">
          <PageTitle title={title} />
          <EmptyState title={t('sittings.reexamination.no-version')} />
        </div>
      ),
    };
  }
  const { criteria, simulation: tried } = request.query;
  const from = isUuid(tried) ? { simulation: tried } : {};
  const proposed = { ...(criteria === undefined ? {} : { criteria, changed: 'yes' }), ...from };
  const sent: Readonly<Record<string, string>> = 'form' in request ? request.form : proposed;
  const lists = 'lists' in request ? request.lists : {};
  const isFirst = !('form' in request);
  const hit = (...fields: readonly string[]) =>
    [...refused].some((one) => fields.some((field) => one === field || one.startsWith(`${field}-`)));
  const errors = [
    ...(hit('criteria', 'no-criteria') ? [{ field: 'criteria', message: t('sittings.fault.no-criteria') }] : []),
    ...(hit('other-commission') ? [{ field: 'criteria', message: t('sittings.fault.other-commission') }] : []),
    ...(hit('other-simulation') ? [{ field: 'criteria', message: t('sittings.fault.other-simulation') }] : []),
    ...LANGUAGES.filter((language) => hit(`basis-title-${language}`)).map((language) => ({
      field: `title-${language}`,
      message: t('sittings.fault.title'),
    })),
    ...(hit('basis-number') ? [{ field: 'number', message: t('sittings.fault.number') }] : []),
    ...(hit('basis-date') ? [{ field: 'date-day', message: t('sittings.fault.date') }] : []),
    ...(hit('on') ? [{ field: 'on-day', message: t('regularisation.on.fault') }] : []),
    ...(hit('filter-states') ? [{ field: 'state', message: t('sittings.fault.states') }] : []),
  ];
  const messageOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const [date, on] = [typedDate(sent, 'date'), typedDate(sent, 'on')];
  return {
    kind: 'framed',
    title,
    section,
    status: errors.length > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        title={title}
        errors={errors}
        consequences={[t('sittings.reexamination.consequence'), t('sittings.reexamination.adopt-first')]}
        act={title}
        cancel={commissionPaths.reexaminations()}
      >
        {sent.simulation !== undefined && isUuid(sent.simulation) && (
          <>
            <input type="hidden" name="simulation" value={sent.simulation} />
            <Notice context={context} kind="info">
              <p>{t('sittings.reexamination.from-simulation')}</p>
            </Notice>
          </>
        )}
        <SelectField
          context={context}
          name="criteria"
          label={t('sittings.reexamination.criteria')}
          value={sent.criteria}
          error={messageOf('criteria')}
          choices={versions.map(({ id, campaign, number, basis, inForceFrom }) => {
            const name = campaigns.get(campaign);
            return {
              value: id,
              label: [
                name === undefined ? campaign : format.text(name),
                `${format.number(number)} · ${format.text(basis.title)}`,
                format.date(inForceFrom),
              ].join(' · '),
            };
          })}
        />
        <SelectField
          context={context}
          name="kind"
          label={t('sittings.reexamination.kind')}
          value={sent.kind}
          choices={KINDS.map((value) => ({ value, label: t(`sittings.basis.${value}`) }))}
        />
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            context={context}
            name={`title-${language}`}
            label={t(`sittings.reexamination.title-${language}`)}
            value={sent[`title-${language}`]}
            error={messageOf(`title-${language}`)}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            width="full"
          />
        ))}
        <TextField
          context={context}
          name="number"
          label={t('sittings.reexamination.number')}
          value={sent.number}
          error={messageOf('number')}
          optional
          dir="auto"
        />
        <DateFields
          context={context}
          name="date"
          label={t('sittings.reexamination.dated')}
          error={messageOf('date-day')}
          value={date.year === undefined ? fieldsOf(todayHere()) : date}
        />
        <DateFields
          context={context}
          name="on"
          label={t('sittings.reexamination.ordered-on')}
          hint={t('regularisation.on.hint')}
          error={messageOf('on-day')}
          value={on.year === undefined ? fieldsOf(todayHere()) : on}
        />
        <FieldGroup
          context={context}
          name="state"
          label={t('sittings.reexamination.states')}
          error={messageOf('state')}
        >
          {REEXAMINABLE.map((value, position) => (
            <CheckboxField
              key={value}
              context={context}
              name="state"
              id={position === 0 ? 'state' : `state-${position + 1}`}
              value={value}
              label={t(`regularisation.state.${value}`)}
              checked={isFirst ? value !== 'lapsed' : lists.state?.includes(value) === true}
            />
          ))}
        </FieldGroup>
        <SelectField
          context={context}
          name="category"
          label={t('sittings.category')}
          value={sent.category}
          choices={CATEGORIES.map((value) => ({ value, label: t(`sittings.category.${value}`) }))}
        />
        <FieldGroup
          context={context}
          name="answer"
          label={t('sittings.reexamination.answers')}
          hint={t('sittings.reexamination.answers-hint')}
          optional
        >
          {ANSWERS.toReversed().map((value, position) => (
            <CheckboxField
              key={value}
              context={context}
              name="answer"
              id={position === 0 ? 'answer' : `answer-${position + 1}`}
              value={value}
              label={answerInWords(context, value)}
              checked={isFirst ? value === 'yes' : lists.answer?.includes(value) === true}
            />
          ))}
        </FieldGroup>
        <CheckboxField
          context={context}
          name="changed"
          label={t('sittings.reexamination.changed')}
          hint={t('sittings.reexamination.changed-hint')}
          checked={sent.changed !== undefined}
        />
      </ActForm>
    ),
  };
}
