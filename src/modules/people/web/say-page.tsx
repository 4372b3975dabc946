import { isUuid } from '#lib/uuid.ts';
import { FilterForm } from '#platform/ui/filter-form.tsx';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { fieldsOf, todayHere } from '#platform/ui/form/typed-dates.ts';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { addAssertion } from '../commands/add-assertion.ts';
import { checkRecord } from '../commands/check-record.ts';
import { readRecord } from '../queries/read-record.ts';
import { errorsOf, Group, SourceFields, summaryOf } from './fields.tsx';
import { type Fault, type Form, readSource } from './fields-read.ts';
import { placesFor } from './places.ts';
import { register } from './register-paths.ts';
import { RecordLink } from './register-words.tsx';
import { remarksOn } from './registration.ts';
import { isSayable, kindName, SAYABLE, type Sayable, sayableFields } from './sayable.tsx';

/** `/persons/<record>/say?kind=`: adds something that is said of somebody. It replaces nothing. */
export const sayPage: PrivateRoute = {
  path: '/persons/:record/say',
  permission: addAssertion.permission,
  answer: (request) => page(request, { form: proposed(), faults: [] }),
  async submit(request) {
    const { context, params, query, db, matcher, actor, key, form } = request;
    const { record } = params;
    const { kind } = query;
    if (!isUuid(record) || !isSayable(kind)) return NOT_FOUND;
    const { said, faults } = sayableFields(kind).read(form, todayHere());
    const { source, faults: sourceFaults } = readSource(form);
    const [one] = said;
    const missing: readonly Fault[] =
      one === undefined && faults.length === 0
        ? [{ field: sayableFields(kind).first, message: 'people.fault.nothing-said' }]
        : [];
    if (one === undefined || source === null) {
      return page(request, { form, faults: [...missing, ...faults, ...sourceFaults] });
    }
    await addAssertion.execute(db, actor, { record, said: one.typed, source }, { key });
    await checkRecord.execute(matcher, actor, { record });
    return { kind: 'redirect', to: href(context, register.record(record, 'said')) };
  },
};

function proposed(): Form {
  const { day = '', month = '', year = '' } = fieldsOf(todayHere());
  return { 'said-on-day': day, 'said-on-month': month, 'said-on-year': year };
}

async function page(
  request: PrivateRequest | FormRequest,
  { form, faults }: { readonly form: Form; readonly faults: readonly Fault[] },
): Promise<PrivateAnswer> {
  const { context, params, query, db, actor } = request;
  if (!isUuid(params.record)) return NOT_FOUND;
  const found = await readRecord.execute(db, actor, { record: params.record });
  if (found === null) return NOT_FOUND;
  const { t } = context;
  const { record } = found;
  const kind: Sayable = isSayable(query.kind) ? query.kind : 'name';
  const { Fields } = sayableFields(kind);
  const errors = errorsOf(context, faults);
  const places = await placesFor(request);
  const fields = { context, places, form, errors, remarks: remarksOn(form) };
  return {
    kind: 'framed',
    title: t('people.say.title'),
    section: register.search(),
    status: errors.size > 0 ? 422 : 200,
    body: (
      <div class="register">
        <ActForm
          context={context}
          kicker={<RecordLink context={context} record={record} said={found.named.get(record.id)?.said ?? []} />}
          title={t('people.say.title')}
          lead={
            <FilterForm
              context={context}
              action={href(context, register.say(record.id))}
              label={t('people.say.kind')}
              act={t('people.say.choose')}
            >
              <SelectField
                context={context}
                name="kind"
                id="say-kind"
                label={t('people.say.kind')}
                value={kind}
                choices={SAYABLE.map((one) => ({ value: one, label: kindName(context, one) }))}
              />
            </FilterForm>
          }
          consequences={[t('people.say.consequence'), t('people.say.check')]}
          errors={summaryOf(errors)}
          action={href(context, register.say(record.id, kind))}
          act={t('people.say.act')}
          cancel={register.record(record.id)}
        >
          <Group title={kindName(context, kind)}>
            <Fields {...fields} />
          </Group>
          <Group title={t('people.group.source')}>
            <SourceFields {...fields} />
          </Group>
        </ActForm>
      </div>
    ),
  };
}
