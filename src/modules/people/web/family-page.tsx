import { isUuid } from '#lib/uuid.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { DateFields } from '#platform/ui/form/date-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { fieldsOf, isoOf, todayHere, typedDate } from '#platform/ui/form/typed-dates.ts';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { joinFamily } from '../commands/join-family.ts';
import { FAMILY_ROLES } from '../domain/register/families.ts';
import { readRecord } from '../queries/read-record.ts';
import { searchRecords } from '../queries/search-records.ts';
import { register } from './register-paths.ts';
import { RecordLink } from './register-words.tsx';

type Form = Readonly<Record<string, string>>;
type Errors = ReadonlyMap<string, string>;

/**
 * `/persons/<record>/family`: enters somebody in the family of another record, found by its reference, or without one in
 * a new family.
 */
export const familyPage: PrivateRoute = {
  path: '/persons/:record/family',
  permission: joinFamily.permission,
  answer: (request) => page(request, NONE),
  async submit(request) {
    const { context, params, db, actor, key, form } = request;
    const { record } = params;
    if (!isUuid(record)) return NOT_FOUND;
    const { t } = context;
    const chosen = await familyOf(request);
    if (typeof chosen === 'string') return page(request, new Map([['reference', chosen]]), form);
    const role = FAMILY_ROLES.find((one) => one === form.role);
    if (role === undefined) return page(request, new Map([['role', t('people.fault.choice')]]), form);
    const input = { record, family: chosen.family, role, startsOn: isoOf(typedDate(form, 'startsOn')) };
    try {
      const done = await joinFamily.execute(db, actor, input, { key });
      if (done.ok) return { kind: 'redirect', to: href(context, register.record(record, 'joined')) };
      return page(request, new Map([['reference', t('people.fault.already-member')]]), form);
    } catch (error) {
      if (refusedFields(error) === undefined) throw error;
      return page(request, new Map([['startsOn-day', t('people.fault.date')]]), form);
    }
  },
};

const NONE: Errors = new Map();

/** The family that was asked for, null for a new one; or what is wrong with the reference, in words. */
async function familyOf(request: FormRequest): Promise<{ readonly family: string | null } | string> {
  const { context, db, matcher, actor, form } = request;
  const { t } = context;
  const text = (form.reference ?? '').trim().slice(0, 60);
  if (text === '') return { family: null };
  const found = await searchRecords.execute(matcher, actor, { text });
  const [first] = found.as === 'reference' ? found.items : [];
  if (first === undefined || !first.within) return t('people.fault.reference');
  const other = await readRecord.execute(db, actor, { record: first.record.id });
  const held = other?.families.find((member) => member.record === first.record.id && member.ends_on === null);
  return held === undefined ? t('people.fault.no-family') : { family: held.family };
}

async function page(request: PrivateRequest | FormRequest, errors: Errors, typed?: Form): Promise<PrivateAnswer> {
  const { context, params, db, actor } = request;
  if (!isUuid(params.record)) return NOT_FOUND;
  const found = await readRecord.execute(db, actor, { record: params.record });
  if (found === null) return NOT_FOUND;
  const { t } = context;
  const { record } = found;
  const said = found.named.get(record.id)?.said ?? [];
  const form = typed ?? proposed();
  return {
    kind: 'framed',
    title: t('people.family.title'),
    section: register.search(),
    status: errors.size > 0 ? 422 : 200,
    body: (
      <div class="register">
        <ActForm
          context={context}
          kicker={<RecordLink context={context} record={record} said={said} />}
          title={t('people.family.title')}
          consequences={[t('people.family.consequence')]}
          errors={[...errors].map(([field, message]) => ({ field, message }))}
          act={t('people.family.act')}
          cancel={register.record(record.id)}
        >
          <FamilyFields context={context} form={form} errors={errors} />
        </ActForm>
      </div>
    ),
  };
}

function proposed(): Form {
  const { day = '', month = '', year = '' } = fieldsOf(todayHere());
  return { 'startsOn-day': day, 'startsOn-month': month, 'startsOn-year': year };
}

interface FamilyFieldsProps {
  readonly context: PageContext;
  readonly form: Form;
  readonly errors: Errors;
}

function FamilyFields({ context, form, errors }: FamilyFieldsProps) {
  const { t } = context;
  return (
    <>
      <TextField
        context={context}
        name="reference"
        label={t('people.family.reference')}
        hint={t('people.family.reference.hint')}
        value={form.reference}
        error={errors.get('reference')}
        dir="ltr"
        autocomplete="off"
        optional
      />
      <SelectField
        context={context}
        name="role"
        label={t('people.family.role')}
        hint={t('people.family.role.hint')}
        value={form.role}
        error={errors.get('role')}
        choices={FAMILY_ROLES.map((role) => ({ value: role, label: t(`people.family-role.${role}`) }))}
      />
      <DateFields
        context={context}
        name="startsOn"
        label={t('people.family.starts-on')}
        value={typedDate(form, 'startsOn')}
        error={errors.get('startsOn-day')}
      />
    </>
  );
}
