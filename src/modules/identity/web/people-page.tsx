import { may } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { inviteStaff } from '../commands/invite-staff.ts';
import { listPeople } from '../queries/list-people.ts';
import { listTerritories } from '../queries/reference.ts';
import { directory } from './directory-paths.ts';
import { RoleHeld, StateMark, Term } from './directory-words.tsx';
import { PeopleFilterForm } from './people-filter-form.tsx';
import { readFilter, statesOf, withBelow } from './people-filters.ts';

const PAGE_SIZE = 50;

/** `/people`: who works in the units that one covers, as what, from when until when. */
export const peoplePage: PrivateRoute = {
  path: '/people',
  permission: listPeople.permission,
  async answer({ context, query, db, actor }) {
    const { t } = context;
    const territories = await listTerritories.execute(db, actor, undefined);
    const asked = readFilter(query, territories);
    const { territory, role, unit, name, state } = asked;
    const { total, items, units, coverage } = await listPeople.execute(db, actor, {
      filter: {
        states: statesOf(state),
        role,
        unit,
        territories: territory === undefined ? undefined : withBelow(territories, territory),
      },
      name,
      offset: (asked.page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    const title = t('directory.people.title');
    const { page: _, ...kept } = query;
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    return {
      kind: 'framed',
      title,
      section: '/people',
      body: (
        <>
          <PageTitle title={title} meta={<p>{t('directory.people.count', { count: total })}</p>} />
          {may(actor, inviteStaff.permission) && (
            <div class="acts">
              <ButtonLink href={href(context, directory.invite())}>{t('directory.invite.title')}</ButtonLink>
              <a href={href(context, directory.invitations())}>{t('directory.invitations.title')}</a>
            </div>
          )}
          {asked.unreadable.length > 0 && (
            <Notice context={context} kind="attention">
              <p>{t('directory.people.unreadable')}</p>
            </Notice>
          )}
          <PeopleFilterForm
            context={context}
            asked={asked}
            query={query}
            units={units}
            territories={territories.filter(({ code }) => coverage.territories.includes(code))}
          />
          {items.length === 0 ? (
            <EmptyState title={t('directory.people.none')}>
              <p>{t('directory.people.none-remedy')}</p>
            </EmptyState>
          ) : (
            <PeopleTable context={context} items={items} caption={title} />
          )}
          <Pagination
            context={context}
            page={Math.min(asked.page, pages)}
            pages={pages}
            hrefFor={(number) => href(context, directory.people({ ...kept, page: number === 1 ? undefined : number }))}
          />
        </>
      ),
    };
  },
};

interface PeopleTableProps {
  readonly context: PageContext;
  readonly items: Awaited<ReturnType<typeof listPeople.execute>>['items'];
  readonly caption: string;
}

function PeopleTable({ context, items, caption }: PeopleTableProps) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={caption}
        captionHidden
        dense
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ account }) => (account === null ? undefined : href(context, directory.person(account)))}
        columns={[
          { id: 'name', header: t('directory.name'), cell: ({ name }) => <bdi>{name}</bdi>, rowHeader: true },
          {
            id: 'role',
            header: t('directory.role'),
            cell: ({ role, heads_unit }) => <RoleHeld context={context} role={role} heads={heads_unit} />,
          },
          { id: 'unit', header: t('directory.unit'), cell: ({ unit_name }) => format.text(unit_name) },
          {
            id: 'term',
            header: t('directory.term.title'),
            cell: ({ starts_on, until }) => <Term context={context} from={starts_on} until={until} />,
          },
          {
            id: 'state',
            header: t('directory.state'),
            cell: ({ state }) => <StateMark context={context} state={state} />,
          },
        ]}
      />
    </div>
  );
}
