import { isUuid } from '#lib/uuid.ts';
import { Done } from '#platform/ui/done.tsx';
import { ErrorSummary } from '#platform/ui/form/error-summary.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { judgePair } from '../commands/judge-pair.ts';
import { VERDICTS } from '../domain/register/verdicts.ts';
import { compareRecords } from '../queries/compare-records.ts';
import { CompareObstacles, obstacleWords } from './compare-obstacles.tsx';
import { CompareTable } from './compare-table.tsx';
import { oddsInWords } from './explanation.tsx';
import { JudgementForm } from './judgement-form.tsx';
import { placesFor } from './places.ts';
import { register } from './register-paths.ts';
import { whoseFor } from './register-words.tsx';
import { JudgementWords } from './verdict-words.tsx';

const DONE = {
  same: 'people.done.same',
  'not-same': 'people.done.not-same',
  unsure: 'people.done.unsure',
  undone: 'people.done.undone',
} as const;

type Form = Readonly<Record<string, string>>;

/** `/persons/compare/<one>/<other>`: two records side by side, why they are alike, and the judgement. */
export const comparePage: PrivateRoute = {
  path: '/persons/compare/:one/:other',
  permission: compareRecords.permission,
  answer: (request) => page(request, new Map()),
  async submit(request) {
    const { context, params, db, actor, key, form } = request;
    const { one, other } = params;
    if (!isUuid(one) || !isUuid(other) || one === other) return NOT_FOUND;
    const { t } = context;
    const verdict = VERDICTS.find((known) => known === form.verdict);
    if (verdict === undefined) return page(request, new Map([['verdict', t('people.fault.verdict')]]), form);
    const compared = await compareRecords.execute(db, actor, { one, other });
    if (compared === null) return NOT_FOUND;
    const { explanation, model } = compared;
    const input = { one, other, verdict, motive: form.motive ?? '', weight: explanation.weight, model };
    try {
      const done = await judgePair.execute(db, actor, input, { key });
      if (done.ok) return { kind: 'redirect', to: href(context, register.compare(one, other, verdict)) };
      const why = done.fault === 'obstacles' ? obstacleWords(context, done.obstacles) : t(`people.fault.${done.fault}`);
      return page(request, new Map([['verdict', why]]), form);
    } catch (error) {
      if (refusedFields(error)?.has('motive') !== true) throw error;
      return page(request, new Map([['motive', t('people.fault.motive')]]), form);
    }
  },
};

async function page(
  request: PrivateRequest | FormRequest,
  errors: ReadonlyMap<string, string>,
  form: Form = {},
): Promise<PrivateAnswer> {
  const { context, params, query, db, actor } = request;
  const { one, other } = params;
  if (!isUuid(one) || !isUuid(other) || one === other) return NOT_FOUND;
  const compared = await compareRecords.execute(db, actor, { one, other });
  if (compared === null) return NOT_FOUND;
  const { t } = context;
  const { judgements, samePerson, explanation } = compared;
  const places = await placesFor(request, [compared.low.record.unit, compared.high.record.unit]);
  const whose = await whoseFor(
    request,
    judgements.flatMap(({ judged_by, ended_by }) => [judged_by, ended_by]),
  );
  const title = t('people.compare.title');
  return {
    kind: 'framed',
    title,
    section: register.pairs(),
    status: errors.size > 0 ? 422 : 200,
    body: (
      <div class="register">
        <PageTitle
          kicker={<a href={href(context, register.pairs())}>{t('people.pairs.title')}</a>}
          title={title}
          lead={<strong>{oddsInWords(context, explanation.weight)}</strong>}
        />
        <Done context={context} done={query.done} messages={DONE} />
        <ErrorSummary context={context} errors={[...errors].map(([field, message]) => ({ field, message }))} />
        {samePerson && (
          <Notice context={context} kind="info">
            <p>{t('people.compare.same-person')}</p>
          </Notice>
        )}
        {!samePerson && compared.pair?.bridge === true && (
          <Notice context={context} kind="attention">
            <p>{t('people.compare.bridge')}</p>
          </Notice>
        )}
        <CompareObstacles context={context} compared={compared} />
        <CompareTable context={context} places={places} compared={compared} />
        {!samePerson && (
          <Section id="judge" title={t('people.judge.title')} intro={t('people.judge.intro')}>
            <JudgementForm context={context} form={form} errors={errors} />
          </Section>
        )}
        {judgements.length > 0 && (
          <Section id="judgements" title={t('people.judgements.title')}>
            <ul class="plain-rows">
              {judgements.map((judgement) => (
                <li key={judgement.id}>
                  <JudgementWords context={context} whose={whose} judgement={judgement} />
                  {judgement.ended_at === null && (
                    <a href={href(context, register.undo(one, other, judgement.id))}>{t('people.undo.link')}</a>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    ),
  };
}
