import { isUuid } from '#lib/uuid.ts';
import { ActForm } from '#platform/ui/form/act-form.tsx';
import { href } from '#platform/ui/page-context.ts';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { withdrawInvitation } from '../commands/withdraw-invitation.ts';
import { getInvitation } from '../queries/get-invitation.ts';
import { directory } from './directory-paths.ts';
import { roleName } from './directory-words.tsx';
import { needsStepUp, toStepUp } from './step-up-redirect.ts';

/** `/people/invitations/<invitation>/withdraw`: a link that was not used yet opens nothing any more. */
export const withdrawPage: PrivateRoute = {
  path: '/people/invitations/:invitation/withdraw',
  permission: withdrawInvitation.permission,
  async answer({ context, params: { invitation }, db, actor }) {
    if (!isUuid(invitation)) return NOT_FOUND;
    const { t, format } = context;
    const found = await getInvitation.execute(db, actor, { invitation });
    if (found.state !== 'open') return { kind: 'redirect', to: href(context, directory.invitations()) };
    const title = t('directory.withdraw.title');
    return {
      kind: 'framed',
      title,
      section: '/people',
      body: (
        <ActForm
          context={context}
          kicker={<bdi>{found.name}</bdi>}
          title={title}
          consequences={[
            `${found.role === null ? t('directory.invitation.renewal') : roleName(context, found.role)} · ${format.text(found.unit_name)}`,
            t('directory.withdraw.consequence'),
          ]}
          act={t('directory.withdraw.act')}
          takesAway
          cancel={directory.invitations()}
        />
      ),
    };
  },
  async submit(request) {
    const { context, params, db, actor, key } = request;
    const { invitation } = params;
    if (!isUuid(invitation)) return NOT_FOUND;
    try {
      await withdrawInvitation.execute(db, actor, { invitation }, { key });
    } catch (error) {
      if (needsStepUp(error)) return toStepUp(request);
      throw error;
    }
    return { kind: 'redirect', to: href(context, directory.invitations({ done: 'withdrawn' })) };
  },
};
