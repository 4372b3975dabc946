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
import { renewCredentials } from '../commands/renew-credentials.ts';
import { RENEWAL_HOURS } from '../domain/appointments.ts';
import { getPerson } from '../queries/get-person.ts';
import { directory } from './directory-paths.ts';
import { HandedLink } from './invite-link.tsx';
import { isOffered } from './person-acts.ts';
import { errorsOf, summaryOf } from './person-appointment-fields.tsx';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/people/<account>/renew`: a link for somebody who has lost every means of signing in. */
export const renewPage: PrivateRoute = {
  path: '/people/:account/renew',
  permission: renewCredentials.permission,
  answer: (request) => form(request, '', []),
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { account } = params;
    if (!isUuid(account)) return NOT_FOUND;
    const basis = request.form.basis ?? '';
    try {
      const done = await renewCredentials.execute(db, actor, { account, basis }, { key });
      if (!done.ok) return form(request, basis, [done.fault]);
      const { name } = await getPerson.execute(db, actor, { account });
      return {
        kind: 'framed',
        title: context.t('directory.link.title'),
        section: '/people',
        body: (
          <HandedLink
            context={context}
            name={name}
            language={done.language}
            token={done.token}
            hours={RENEWAL_HOURS}
            back={directory.person(account)}
          />
        ),
      };
    } catch (error) {
      const refused = refusedFields(error);
      if (refused !== undefined) return form(request, basis, refused);
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
  },
};

async function form(
  { context, params: { account }, db, actor }: PrivateRequest | FormRequest,
  basis: string,
  refused: Iterable<string>,
): Promise<PrivateAnswer> {
  if (!isUuid(account)) return NOT_FOUND;
  const { t } = context;
  const person = await getPerson.execute(db, actor, { account });
  if (!isOffered(actor, person, directory.renew(account))) {
    return { kind: 'redirect', to: href(context, directory.person(account)) };
  }
  const faults = new Set(refused);
  const errors = errorsOf(context, faults);
  const elsewhere = faults.has('held-elsewhere')
    ? [{ field: 'content', message: t('directory.fault.held-elsewhere') }]
    : [];
  const title = t('directory.renew.title');
  return {
    kind: 'framed',
    title,
    section: '/people',
    status: faults.size > 0 ? 422 : 200,
    body: (
      <ActForm
        context={context}
        kicker={<bdi>{person.name}</bdi>}
        title={title}
        consequences={[
          t('directory.renew.in-person'),
          t('directory.renew.consequence'),
          t('directory.link.valid-hours', { count: RENEWAL_HOURS }),
        ]}
        errors={[...elsewhere, ...summaryOf(errors)]}
        act={t('directory.renew.act')}
        cancel={directory.person(account)}
      >
        <TextField
          context={context}
          name="basis"
          label={t('directory.renew.basis')}
          hint={t('directory.renew.basis.hint')}
          value={basis}
          error={errors.get('basis')}
          dir="auto"
          width="full"
        />
      </ActForm>
    ),
  };
}
