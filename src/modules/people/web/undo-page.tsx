import { isUuid } from '#lib/uuid.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { undoJudgement } from '../commands/undo-judgement.ts';
import { compareRecords } from '../queries/compare-records.ts';
import { MotiveField } from './motive-field.tsx';
import { register } from './register-paths.ts';
import { RecordLink, whoseFor } from './register-words.tsx';
import { JudgementWords } from './verdict-words.tsx';

/** `/persons/compare/<one>/<other>/undo/<judgement>`: what was judged ends; a link leaves what was there before it. */
export const undoPage: PrivateRoute = {
  path: '/persons/compare/:one/:other/undo/:judgement',
  permission: undoJudgement.permission,
  answer: (request) => page(request, undefined),
  async submit(request) {
    const { context, params, db, actor, key, form } = request;
    const { judgement } = params;
    if (!isUuid(judgement)) return NOT_FOUND;
    const motive = form.motive ?? '';
    try {
      const { low, high } = await undoJudgement.execute(db, actor, { judgement, motive }, { key });
      return { kind: 'redirect', to: href(context, register.compare(low, high, 'undone')) };
    } catch (error) {
      if (refusedFields(error)?.has('motive') !== true) throw error;
      return page(request, motive);
    }
  },
};

async function page(request: PrivateRequest | FormRequest, motive: string | undefined): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { one, other, judgement } = params;
  if (!isUuid(one) || !isUuid(other) || !isUuid(judgement)) return NOT_FOUND;
  const found = await compareRecords.execute(db, actor, { one, other });
  const judged = found?.judgements.find(({ id }) => id === judgement);
  if (found === null || judged === undefined) return NOT_FOUND;
  // It was undone by another hand while this page was on its way.
  if (judged.ended_at !== null) return { kind: 'redirect', to: href(context, register.compare(one, other)) };
  const { t } = context;
  const whose = await whoseFor(request, [judged.judged_by]);
  const title = t('people.undo.title');
  const refused = motive !== undefined;
  return {
    kind: 'framed',
    title,
    section: register.pairs(),
    status: refused ? 422 : 200,
    body: (
      <div class="register">
        <ActForm
          context={context}
          kicker={<a href={href(context, register.compare(one, other))}>{t('people.compare.title')}</a>}
          title={title}
          consequences={[
            <RecordLink key="low" context={context} {...found.low} />,
            <RecordLink key="high" context={context} {...found.high} />,
            <JudgementWords key="judged" context={context} whose={whose} judgement={judged} />,
            t(judged.verdict === 'same' ? 'people.undo.consequence-same' : 'people.undo.consequence'),
          ]}
          errors={refused ? [{ field: 'motive', message: t('people.fault.motive') }] : []}
          act={t('people.undo.act')}
          takesAway
          cancel={register.compare(one, other)}
        >
          <MotiveField context={context} value={motive} refused={refused} />
        </ActForm>
      </div>
    ),
  };
}
