import { z } from 'zod';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Done } from '#platform/ui/done.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import {
  type FormRequest,
  NOT_FOUND,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoute,
} from '#platform/web/page-route.ts';
import { revokeOtherSessions } from '../commands/revoke-other-sessions.ts';
import { revokeSession } from '../commands/revoke-session.ts';
import { mySessions } from '../queries/my-account.ts';
import { BackToAccount } from './account-parts.tsx';
import { own } from './account-paths.ts';

/** `/account/sessions`: where I am signed in, and the end of what should not be. */
export const mySessionsPage: PrivateRoute = {
  path: own.sessions(),
  permission: mySessions.permission,
  answer: (request) => page(request, null),
  submit,
};

async function submit(request: FormRequest): Promise<PrivateAnswer> {
  const { context, gatekeeper, actor, form, key } = request;
  const back = href(context, own.sessions());
  if (form.others === 'yes') {
    await revokeOtherSessions.execute(gatekeeper, actor, {}, { key });
    return { kind: 'redirect', to: `${back}?done=others` };
  }
  const session = z.uuid().safeParse(form.session);
  if (!session.success) return NOT_FOUND;
  const done = await revokeSession.execute(gatekeeper, actor, { session: session.data }, { key });
  if (!done.ok) return page(request, context.t('account.sessions.in-use'));
  return { kind: 'redirect', to: `${back}?done=one` };
}

async function page({ context, query, db, actor }: PrivateRequest, fault: string | null): Promise<PrivateAnswer> {
  const { t } = context;
  const { sessions } = await mySessions.execute(db, actor, undefined);
  return {
    kind: 'framed',
    title: t('account.sessions.title'),
    section: own.account(),
    status: fault === null ? 200 : 422,
    body: (
      <>
        <PageTitle title={t('account.sessions.title')} lead={t('account.sessions.lead')} />
        <Done
          context={context}
          done={fault === null ? query.done : undefined}
          messages={{ one: 'account.sessions.revoked', others: 'account.sessions.revoked-others' }}
        />
        {fault !== null && (
          <Notice context={context} kind="attention">
            <p>{fault}</p>
          </Notice>
        )}
        <SessionsTable context={context} sessions={sessions} />
        {sessions.length > 1 && (
          <form method="post" class="act-form">
            <Once />
            <Button kind="secondary" name="others" value="yes">
              {t('account.sessions.revoke-others')}
            </Button>
          </form>
        )}
        <BackToAccount context={context} />
      </>
    ),
  };
}

type Session = Awaited<ReturnType<typeof mySessions.execute>>['sessions'][number];

function SessionsTable({
  context,
  sessions,
}: {
  readonly context: PageContext;
  readonly sessions: readonly Session[];
}) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('account.sessions.title')}
        captionHidden
        dense
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'browser',
            header: t('account.sessions.browser'),
            rowHeader: true,
            cell: ({ browser }) => <bdi>{browser}</bdi>,
          },
          {
            id: 'method',
            header: t('account.sessions.method'),
            cell: ({ method }) => (isMethod(method) ? t(`account.sessions.method.${method}`) : method),
          },
          {
            id: 'usage',
            header: t('account.sessions.usage'),
            cell: ({ created_at, seen_at }) => (
              <>
                {t('account.sessions.since', { moment: format.dateTime(created_at) })}
                <br />
                {t('account.sessions.seen', { moment: format.dateTime(seen_at) })}
              </>
            ),
          },
          {
            id: 'act',
            header: t('account.sessions.act'),
            nowrap: true,
            cell: (session) =>
              session.here ? t('account.sessions.here') : <Revoke context={context} session={session} />,
          },
        ]}
      />
    </div>
  );
}

function Revoke({ context, session }: { readonly context: PageContext; readonly session: Session }) {
  const { t, format } = context;
  const { id, browser, created_at } = session;
  return (
    <form method="post">
      <Once />
      <input type="hidden" name="session" value={id} />
      <button
        type="submit"
        class="button button-secondary"
        aria-label={t('account.sessions.revoke-which', { browser, moment: format.dateTime(created_at) })}
      >
        {t('account.sessions.revoke')}
      </button>
    </form>
  );
}

const METHODS = ['passkey', 'totp', 'password', 'recovery', 'federation', 'trial', 'enrolment'] as const;

function isMethod(method: string): method is (typeof METHODS)[number] {
  return METHODS.some((known) => known === method);
}
