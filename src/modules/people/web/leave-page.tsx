import { isUuid } from '#lib/uuid.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { leaveFamily } from '../commands/leave-family.ts';
import { readRecord } from '../queries/read-record.ts';
import { MotiveField } from './motive-field.tsx';
import { register } from './register-paths.ts';
import { RecordLink } from './register-words.tsx';

/** `/persons/<record>/family/<member>/leave`: somebody no longer belongs to a family, from a day on. */
export const leavePage: PrivateRoute = {
  path: '/persons/:record/family/:member/leave',
  permission: leaveFamily.permission,
  answer: (request) => page(request, new Map()),
  async submit(request) {
    const { context, params, db, actor, key, form } = request;
    const { member } = params;
    if (!isUuid(member)) return NOT_FOUND;
    const { t } = context;
    const input = { member, endsOn: isoOf(typedDate(form, 'endsOn')), motive: form.motive ?? '' };
    try {
      const done = await leaveFamily.execute(db, actor, input, { key });
      if (done.ok) return { kind: 'redirect', to: href(context, register.record(done.record, 'left')) };
      return page(request, new Map([['endsOn-day', t('people.fault.before-start')]]), form);
    } catch (error) {
      const refused = refusedFields(error);
      if (refused === undefined) throw error;
      const errors = new Map<string, string>();
      if (refused.has('endsOn')) errors.set('endsOn-day', t('people.fault.date'));
      if (refused.has('motive')) errors.set('motive', t('people.fault.motive'));
      return page(request, errors, form);
    }
  },
};

async function page(
  request: PrivateRequest | FormRequest,
  errors: ReadonlyMap<string, string>,
  form?: Readonly<Record<string, string>>,
): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  const { record, member } = params;
  if (!isUuid(record) || !isUuid(member)) return NOT_FOUND;
  const found = await readRecord.execute(db, actor, { record });
  const held = found?.families.find(({ id }) => id === member);
  if (found === null || held === undefined) return NOT_FOUND;
  // It ended by another hand while this page was on its way.
  if (held.ends_on !== null) return { kind: 'redirect', to: href(context, register.record(record)) };
  const { t, format } = context;
  const known = found.named.get(held.record);
  return {
    kind: 'framed',
    title: t('people.leave.title'),
    section: register.search(),
    status: errors.size > 0 ? 422 : 200,
    body: (
      <div class="register">
        <ActForm
          context={context}
          kicker={known && <RecordLink context={context} record={known.record} said={known.said} />}
          title={t('people.leave.title')}
          consequences={[
            t('people.families.since', { date: format.date(held.starts_on) }),
            t('people.leave.consequence'),
          ]}
          errors={[...errors].map(([field, message]) => ({ field, message }))}
          act={t('people.leave.act')}
          takesAway
          cancel={register.record(record)}
        >
          <DateFields
            context={context}
            name="endsOn"
            label={t('people.leave.ends-on')}
            value={form === undefined ? fieldsOf(todayHere()) : typedDate(form, 'endsOn')}
            error={errors.get('endsOn-day')}
          />
          <MotiveField context={context} value={form?.motive} refused={errors.has('motive')} />
        </ActForm>
      </div>
    ),
  };
}
