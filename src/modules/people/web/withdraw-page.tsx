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
import { checkRecord } from '../commands/check-record.ts';
import { withdrawAssertion } from '../commands/withdraw-assertion.ts';
import { readRecord } from '../queries/read-record.ts';
import { Value } from './assertion-words.tsx';
import { MotiveField } from './motive-field.tsx';
import { placesFor } from './places.ts';
import { register } from './register-paths.ts';
import { RecordLink } from './register-words.tsx';

/** `/persons/<record>/withdraw/<assertion>`: what was said and proved wrong ends, and stays in the history. */
export const withdrawPage: PrivateRoute = {
  path: '/persons/:record/withdraw/:assertion',
  permission: withdrawAssertion.permission,
  answer: (request) => page(request, undefined, {}),
  async submit(request) {
    const { context, params, db, matcher, actor, key, form } = request;
    const { assertion } = params;
    if (!isUuid(assertion)) return NOT_FOUND;
    const motive = form.motive ?? '';
    try {
      const done = await withdrawAssertion.execute(db, actor, { assertion, motive }, { key });
      if (!done.ok) return page(request, motive, { fault: done.fault });
      await checkRecord.execute(matcher, actor, { record: done.record });
      return { kind: 'redirect', to: href(context, register.record(done.record, 'withdrawn')) };
    } catch (error) {
      if (refusedFields(error)?.has('motive') !== true) throw error;
      return page(request, motive, { fault: 'motive' });
    }
  },
};

async function page(
  request: PrivateRequest | FormRequest,
  motive: string | undefined,
  { fault }: { readonly fault?: 'motive' | 'last-name' },
): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { record, assertion } = params;
  if (!isUuid(record) || !isUuid(assertion)) return NOT_FOUND;
  const found = await readRecord.execute(db, actor, { record });
  const fact = found?.history.find(({ id }) => id === assertion);
  if (found === null || fact === undefined) return NOT_FOUND;
  // It was withdrawn by another hand while this page was on its way.
  if (fact.ended_at !== null) return { kind: 'redirect', to: href(context, register.record(record)) };
  const { t } = context;
  const places = await placesFor(request);
  const held = found.named.get(fact.record);
  return {
    kind: 'framed',
    title: t('people.withdraw.title'),
    section: register.search(),
    status: fault === undefined ? 200 : 422,
    body: (
      <div class="register">
        <ActForm
          context={context}
          kicker={held && <RecordLink context={context} record={held.record} said={held.said} />}
          title={t('people.withdraw.title')}
          consequences={[
            <>
              {t(`people.kind.${fact.said.kind}`)} · <Value context={context} places={places} said={fact.said} />
            </>,
            t('people.withdraw.consequence'),
            t('people.withdraw.check'),
          ]}
          errors={
            fault === undefined
              ? []
              : [{ field: 'motive', message: t(fault === 'motive' ? 'people.fault.motive' : 'people.fault.last-name') }]
          }
          act={t('people.withdraw.act')}
          takesAway
          cancel={register.record(record)}
        >
          <MotiveField context={context} value={motive} refused={fault === 'motive'} />
        </ActForm>
      </div>
    ),
  };
}
