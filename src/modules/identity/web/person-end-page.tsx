import { isUuid } from '#lib/uuid.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import { href } from '#platform/ui/page-context.ts';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { endAppointment } from '../commands/end-appointment.ts';
import { getPerson } from '../queries/get-person.ts';
import { directory } from './directory-paths.ts';
import { roleName, Term } from './directory-words.tsx';
import { mayEnd } from './person-acts.ts';
import { errorsOf, summaryOf } from './person-appointment-fields.tsx';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/people/<account>/appointments/<appointment>/end`: a role ends before its last day. */
export const endPage: PrivateRoute = {
  path: '/people/:account/appointments/:appointment/end',
  permission: endAppointment.permission,
  answer: (request) => form(request, '', []),
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { account, appointment } = params;
    if (!isUuid(account) || !isUuid(appointment)) return NOT_FOUND;
    const basis = request.form.basis ?? '';
    try {
      await endAppointment.execute(db, actor, { account, appointment, basis }, { key });
    } catch (error) {
      const refused = refusedFields(error);
      if (refused !== undefined) return form(request, basis, refused);
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
    return { kind: 'redirect', to: href(context, directory.person(account, 'ended')) };
  },
};

async function form(
  { context, params: { account, appointment }, db, actor }: PrivateRequest | FormRequest,
  basis: string,
  refused: Iterable<string>,
): Promise<PrivateAnswer> {
  if (!isUuid(account) || !isUuid(appointment)) return NOT_FOUND;
  const { t, format } = context;
  const person = await getPerson.execute(db, actor, { account });
  const held = person.appointments.find(({ id }) => id === appointment);
  if (held === undefined) return NOT_FOUND;
  // It ended by another hand, or with its last day, while this page was on its way.
  if (!mayEnd(actor, person, held)) return { kind: 'redirect', to: href(context, directory.person(account)) };
  const errors = errorsOf(context, refused);
  const title = t('directory.end.title');
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
        consequences={[
          <>
            {roleName(context, held.role)} · {format.text(held.unit_name)} ·{' '}
            <Term context={context} from={held.starts_on} until={held.ends_on} />
          </>,
          t('directory.end.consequence'),
          t('directory.end.history'),
        ]}
        errors={summaryOf(errors)}
        act={t('directory.end.act')}
        takesAway
        cancel={directory.person(account)}
      >
        <TextField
          context={context}
          name="basis"
          label={t('directory.end.basis')}
          hint={t('directory.basis.hint')}
          value={basis}
          error={errors.get('basis')}
          dir="auto"
          width="full"
        />
      </ActForm>
    ),
  };
}
