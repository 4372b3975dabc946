import { may } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { Done } from '#platform/ui/done.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { inviteStaff } from '../commands/invite-staff.ts';
import { listInvitations } from '../queries/list-invitations.ts';
import { directory } from './directory-paths.ts';
import { RoleHeld, StateMark } from './directory-words.tsx';

const PAGE_SIZE = 50;

/** `/people/invitations`: the links that were handed over, and what became of them. */
export const invitationsPage: PrivateRoute = {
  path: '/people/invitations',
  permission: listInvitations.permission,
  async answer({ context, query, db, actor }) {
    const { t } = context;
    const page = /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1;
    const { total, items } = await listInvitations.execute(db, actor, {
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const title = t('directory.invitations.title');
    return {
      kind: 'framed',
      title,
      section: '/people',
      body: (
        <>
          <PageTitle
            kicker={<a href={href(context, directory.people())}>{t('directory.people.title')}</a>}
            title={title}
            meta={<p>{t('directory.invitations.count', { count: total })}</p>}
          />
          <Done context={context} done={query.done} messages={{ withdrawn: 'directory.done.withdrawn' }} />
          {may(actor, inviteStaff.permission) && (
            <div class="acts">
              <ButtonLink href={href(context, directory.invite())}>{t('directory.invite.title')}</ButtonLink>
            </div>
          )}
          {items.length === 0 ? (
            <EmptyState title={t('directory.invitations.none')} />
          ) : (
            <InvitationTable context={context} items={items} />
          )}
          <Pagination
            context={context}
            page={Math.min(page, pages)}
            pages={pages}
            hrefFor={(number) => href(context, directory.invitations({ page: number === 1 ? undefined : number }))}
          />
        </>
      ),
    };
  },
};

interface InvitationTableProps {
  readonly context: PageContext;
  readonly items: Awaited<ReturnType<typeof listInvitations.execute>>['items'];
}

function InvitationTable({ context, items }: InvitationTableProps) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('directory.invitations.title')}
        captionHidden
        dense
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ account, accepted_account }) => {
          const person = account ?? accepted_account;
          return person === null ? undefined : href(context, directory.person(person));
        }}
        columns={[
          { id: 'name', header: t('directory.name'), cell: ({ name }) => <bdi>{name}</bdi>, rowHeader: true },
          {
            id: 'role',
            header: t('directory.invitation.for'),
            cell: ({ kind, role, heads_unit }) =>
              kind === 'renewal' ? (
                t('directory.invitation.renewal')
              ) : (
                <RoleHeld context={context} role={role} heads={heads_unit} />
              ),
          },
          { id: 'unit', header: t('directory.unit'), cell: ({ unit_name }) => format.text(unit_name) },
          { id: 'made', header: t('directory.invitation.made'), cell: ({ invited_on }) => format.date(invited_on) },
          {
            id: 'state',
            header: t('directory.state'),
            cell: ({ state, expires_on }) => (
              <>
                <StateMark context={context} state={state} />
                {state === 'open' && (
                  <span class="said-below">{t('directory.invitation.until', { date: format.date(expires_on) })}</span>
                )}
              </>
            ),
          },
          {
            id: 'act',
            header: <span class="visually-hidden">{t('directory.act')}</span>,
            cell: ({ id, name, state, within_reach }) =>
              state === 'open' && within_reach ? (
                <a href={href(context, directory.withdraw(id))}>
                  {t('directory.withdraw.link')}
                  <span class="visually-hidden">
                    {' '}
                    <bdi>{name}</bdi>
                  </span>
                </a>
              ) : null,
            nowrap: true,
          },
        ]}
      />
    </div>
  );
}
