import { NotFoundError } from '#platform/access/gate.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { countUnsent } from '../queries/count-unsent.ts';
import { reasonInWords, stateInWords } from './message-words.ts';

const PATH = '/messages';

/** `/messages`: how many messages wait or could not be sent, by which channel and why; never to whom. */
export const unsentPage: PrivateRoute = {
  path: PATH,
  permission: countUnsent.permission,
  async answer({ context, db, actor }) {
    const { t, format } = context;
    const unsent = await countUnsent.execute(db, actor, undefined).catch((error: unknown) => {
      // Who administers one ministry finds the page, and not the numbers of all.
      if (error instanceof NotFoundError) return null;
      throw error;
    });
    const title = t('notifications.unsent.title');
    return {
      kind: 'framed',
      title,
      section: PATH,
      body: (
        <>
          <PageTitle title={title} lead={t('notifications.unsent.lead')} />
          {unsent?.some(({ state }) => state === 'given-up') && (
            <Notice context={context} kind="info">
              <p>{t('notifications.unsent.help')}</p>
            </Notice>
          )}
          {unsent === null || unsent.length === 0 ? (
            <EmptyState title={t(unsent === null ? 'notifications.unsent.reserved' : 'notifications.unsent.none')} />
          ) : (
            <div class="stacks">
              <DataTable
                caption={title}
                captionHidden
                dense
                rows={unsent}
                rowKey={({ channel, state, fault }) => `${channel} ${state} ${fault}`}
                columns={[
                  {
                    id: 'reason',
                    header: t('notifications.unsent.reason'),
                    rowHeader: true,
                    cell: ({ fault }) => reasonInWords(context, fault),
                  },
                  {
                    id: 'channel',
                    header: t('notifications.unsent.channel'),
                    cell: ({ channel }) => t(`notifications.channel.${channel}`),
                  },
                  {
                    id: 'state',
                    header: t('notifications.column.state'),
                    cell: ({ state }) => stateInWords(context, state),
                  },
                  {
                    id: 'messages',
                    header: t('notifications.unsent.count'),
                    numeric: true,
                    cell: ({ messages }) => format.number(messages),
                  },
                  {
                    id: 'since',
                    header: t('notifications.unsent.since'),
                    cell: ({ since }) => format.dateTime(since),
                  },
                ]}
              />
            </div>
          )}
        </>
      ),
    };
  },
};
