import { isLanguage, LANGUAGES } from '#lib/localised.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { SelectField } from '#platform/ui/form/choice-fields.tsx';
import { TextField } from '#platform/ui/form/text-fields.tsx';
import type { FormRequest, PrivateAnswer, PrivateRequest, PrivateRoute } from '#platform/web/page-route.ts';
import { refusedFields } from '#platform/web/refused-fields.ts';
import { inviteStaff } from '../commands/invite-staff.ts';
import { INVITATION_HOURS } from '../domain/appointments.ts';
import { line } from '../domain/written.ts';
import { listStaffUnits } from '../queries/list-staff-units.ts';
import { directory } from './directory-paths.ts';
import { HandedLink } from './invite-link.tsx';
import { AppointmentFields, errorsOf, readAppointment, summaryOf } from './person-appointment-fields.tsx';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/people/invite`: a link by which somebody new creates their account and takes up a role. */
export const invitePage: PrivateRoute = {
  path: '/people/invite',
  permission: inviteStaff.permission,
  answer: (request) => form(request, {}, []),
  async submit(request) {
    const { context, db, actor, key } = request;
    const { name = '', email = '', language = '' } = request.form;
    const invited = isLanguage(language) ? language : context.language;
    const input = {
      ...readAppointment(request.form),
      name,
      email: email.trim() === '' ? null : email.trim(),
      language: invited,
    };
    try {
      const done = await inviteStaff.execute(db, actor, input, { key });
      if (!done.ok) return form(request, request.form, [done.fault]);
      return {
        kind: 'framed',
        title: context.t('directory.link.title'),
        section: '/people',
        body: (
          <HandedLink
            context={context}
            name={line(name)}
            language={invited}
            token={done.token}
            hours={INVITATION_HOURS}
            back={directory.invitations()}
          />
        ),
      };
    } catch (error) {
      const refused = refusedFields(error);
      if (refused !== undefined) return form(request, request.form, refused);
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
  },
};

async function form(
  { context, db, actor }: PrivateRequest | FormRequest,
  typed: Readonly<Record<string, string>>,
  refused: Iterable<string>,
): Promise<PrivateAnswer> {
  const { t } = context;
  const { units } = await listStaffUnits.execute(db, actor, undefined);
  const errors = errorsOf(context, refused);
  const title = t('directory.invite.title');
  return {
    kind: 'framed',
    title,
    section: '/people',
    status: errors.size > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        title={title}
        consequences={[t('directory.invite.consequence'), t('directory.invite.no-mail')]}
        errors={summaryOf(errors)}
        act={t('directory.invite.act')}
        cancel={directory.people()}
      >
        <TextField
          context={context}
          name="name"
          label={t('directory.full-name')}
          hint={t('directory.full-name.hint')}
          value={typed.name}
          error={errors.get('name')}
          dir="auto"
          width="full"
        />
        <TextField
          context={context}
          name="email"
          label={t('directory.email')}
          value={typed.email}
          error={errors.get('email')}
          inputMode="email"
          dir="ltr"
          optional
        />
        <SelectField
          context={context}
          name="language"
          label={t('directory.link-language')}
          value={typed.language ?? context.language}
          choices={LANGUAGES.map((language) => ({ value: language, label: t(`account.language.${language}`) }))}
        />
        <AppointmentFields context={context} form={typed} errors={errors} units={units} />
      </ActForm>
    ),
  };
}
