import { may } from '#platform/access/actor.ts';
import { NotFoundError } from '#platform/access/gate.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { ButtonLink } from '#platform/ui/form/button.tsx';
import { href } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { listAllCampaigns, listCampaigns } from '../queries/list-campaigns.ts';
import { stateOf } from './campaign-parts.tsx';
import { campaigns } from './campaign-paths.ts';

/** `/campaigns`: the operations of regularisation, as anybody may read them; who administers all sees those in preparation. */
export const campaignsPage: PrivateRoute = {
  path: '/campaigns',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t, format } = context;
    const manages = may(actor, listAllCampaigns.permission);
    const all = manages
      ? await listAllCampaigns.execute(db, actor, undefined).catch((error: unknown) => {
          // Who administers one ministry reads what anybody reads.
          if (error instanceof NotFoundError) return null;
          throw error;
        })
      : null;
    const rows = all ?? (await listCampaigns.execute(db, actor, undefined));
    const title = t('campaigns.title');
    return {
      kind: 'framed',
      title,
      section: campaigns.list(),
      body: (
        <>
          <PageTitle title={title} lead={t('campaigns.lead')} />
          {all !== null && (
            <div class="acts">
              <ButtonLink href={href(context, campaigns.prepare())}>{t('campaigns.new.title')}</ButtonLink>
            </div>
          )}
          {rows.length === 0 ? (
            <EmptyState title={t('campaigns.none')} />
          ) : (
            <div class="stacks">
              <DataTable
                caption={title}
                captionHidden
                rows={[...rows]}
                rowKey={({ id }) => id}
                rowHref={({ id }) => href(context, campaigns.campaign(id))}
                columns={[
                  {
                    id: 'name',
                    header: t('campaigns.field.name'),
                    cell: ({ id, definition }) => format.text(definition.name) || id,
                    rowHeader: true,
                  },
                  {
                    id: 'window',
                    header: t('campaigns.section.window'),
                    cell: ({ opensOn, closesOn }) =>
                      t('campaigns.window', { from: format.date(opensOn), until: format.date(closesOn) }),
                  },
                  { id: 'state', header: t('campaigns.state'), cell: (row) => stateOf(context, row) },
                ]}
              />
            </div>
          )}
        </>
      ),
    };
  },
};
