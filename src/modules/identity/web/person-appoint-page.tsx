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
import { appointStaff } from '../commands/appoint-staff.ts';
import { getPerson } from '../queries/get-person.ts';
import { listStaffUnits } from '../queries/list-staff-units.ts';
import { directory } from './directory-paths.ts';
import { isOffered } from './person-acts.ts';
import { AppointmentFields, errorsOf, readAppointment, summaryOf } from './person-appointment-fields.tsx';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/people/<account>/appoint`: one more role for somebody who has an account. */
export const appointPage: PrivateRoute = {
  path: '/people/:account/appoint',
  permission: appointStaff.permission,
  answer: (request) => form(request, {}, []),
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { account } = params;
    if (!isUuid(account)) return NOT_FOUND;
    const input = { ...readAppointment(request.form), account };
    try {
      const done = await appointStaff.execute(db, actor, input, { key });
      if (!done.ok) return form(request, request.form, [done.fault]);
    } catch (error) {
      const refused = refusedFields(error);
      if (refused !== undefined) return form(request, request.form, refused);
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
    return { kind: 'redirect', to: href(context, directory.person(account, 'appointed')) };
  },
};

async function form(
  { context, params: { account }, db, actor }: PrivateRequest | FormRequest,
  typed: Readonly<Record<string, string>>,
  refused: Iterable<string>,
): Promise<PrivateAnswer> {
  if (!isUuid(account)) return NOT_FOUND;
  const { t } = context;
  const person = await getPerson.execute(db, actor, { account });
  if (!isOffered(actor, person, directory.appoint(account))) {
    return { kind: 'redirect', to: href(context, directory.person(account)) };
  }
  const { units } = await listStaffUnits.execute(db, actor, undefined);
  const errors = errorsOf(context, refused);
  const title = t('directory.appoint.title');
  return {
    kind: 'framed',
    title,
    section: '/people',
    status: errors.size > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={<bdi>{person.name}</bdi>}
        title={title}
        consequences={[t('directory.appoint.consequence')]}
        errors={summaryOf(errors)}
        act={t('directory.appoint.act')}
        cancel={directory.person(account)}
      >
        <AppointmentFields context={context} form={typed} errors={errors} units={units} />
      </ActForm>
    ),
  };
}
