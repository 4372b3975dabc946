import { randomUUID } from 'node:crypto';
import { isUuid } from '#lib/uuid.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { planSitting } from '../commands/plan-sitting.ts';
import { listSittings } from '../queries/list-sittings.ts';
import { commissionPaths } from './commission-paths.ts';

type Fault = 'day' | 'outside-mandate' | 'other-commission' | 'place';

/** `/sittings/new`: a day and a place for one's commission. */
export const planSittingPage: PrivateRoute = {
  path: '/sittings/new',
  permission: planSitting.permission,
  answer: (request) => form(request, {}, new Set()),
  async submit(request) {
    const { context, db, actor, key, form: typed } = request;
    const sitting = key ?? randomUUID();
    const commission = typed.commission ?? '';
    if (!isUuid(commission)) return form(request, typed, new Set(['other-commission']));
    const plannedOn = isoOf(typedDate(typed, 'day'));
    const place = (typed.place ?? '').trim();
    try {
      const input = { sitting, commission, plannedOn, place: place === '' ? null : place };
      const done = await planSitting.execute(db, actor, input, { key });
      if (!done.ok) return form(request, typed, new Set([done.fault]));
    } catch (error) {
      const refused = refusedFields(error);
      if (refused === undefined) throw error;
      return form(request, typed, new Set([refused.has('place') ? 'place' : 'day']));
    }
    return { kind: 'redirect', to: href(context, commissionPaths.sitting(sitting, 'planned')) };
  },
};

async function form(
  request: PrivateRequest | FormRequest,
  typed: Readonly<Record<string, string>>,
  faults: ReadonlySet<Fault>,
): Promise<PrivateAnswer> {
  const { context, db, actor } = request;
  const { t, format } = context;
  const { commissions, campaigns } = await listSittings.execute(db, actor, undefined);
  const title = t('sittings.plan.title');
  const dayFault = (['day', 'outside-mandate'] as const).find((fault) => faults.has(fault));
  const errors = [
    ...(faults.has('other-commission') ? [{ field: 'commission', message: t('sittings.fault.other-commission') }] : []),
    ...(dayFault === undefined ? [] : [{ field: 'day', message: t(`sittings.fault.${dayFault}`) }]),
    ...(faults.has('place') ? [{ field: 'place', message: t('sittings.fault.place') }] : []),
  ];
  const messageOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const day = typedDate(typed, 'day');
  return {
    kind: 'framed',
    title,
    section: commissionPaths.sittings(),
    status: faults.size > 0 ? 422 : 200,
    body: (
      <ActForm context={context} title={title} errors={errors} act={title} cancel={commissionPaths.sittings()}>
        <SelectField
          context={context}
          name="commission"
          label={t('regularisation.campaign')}
          value={typed.commission ?? commissions[0]?.id}
          error={messageOf('commission')}
          choices={commissions.map(({ id, campaign }) => {
            const name = campaigns.get(campaign);
            return { value: id, label: name === undefined ? campaign : format.text(name) };
          })}
        />
        <DateFields
          context={context}
          name="day"
          label={t('sittings.day')}
          hint={t('sittings.plan.day-hint')}
          error={messageOf('day')}
          value={day.year === undefined ? fieldsOf(todayHere()) : day}
        />
        <TextField
          context={context}
          name="place"
          label={t('sittings.place')}
          value={typed.place}
          error={messageOf('place')}
          optional
          dir="auto"
          width="full"
        />
      </ActForm>
    ),
  };
}
