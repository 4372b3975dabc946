import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import { isTemplate } from '../domain/templates.ts';
import { myMessages } from '../queries/my-messages.ts';
import { wordsOf } from '../wording.ts';
import { stateInWords } from './message-words.ts';

const PATH = '/account/messages';

/** `/account/messages`: what was sent to me, where it went, and what did not arrive. */
export const myMessagesPage: PrivateRoute = {
  path: PATH,
  permission: myMessages.permission,
  async answer({ context, db, actor }) {
    const { t } = context;
    const { messages } = await myMessages.execute(db, actor, undefined);
    return {
      kind: 'framed',
      title: t('notifications.mine.title'),
      section: PATH,
      body: (
        <>
          <PageTitle title={t('notifications.mine.title')} lead={t('notifications.mine.lead')} />
          {messages.some(({ state }) => state === 'given-up') && (
            <Notice context={context} kind="attention">
              <p>
                {t('notifications.mine.lost')}{' '}
                <a href={href(context, '/account/details')}>{t('notifications.mine.mend')}</a>
              </p>
            </Notice>
          )}
          {messages.length === 0 ? (
            <EmptyState title={t('notifications.mine.none')} />
          ) : (
            <Messages context={context} messages={messages} />
          )}
        </>
      ),
    };
  },
};

type Message = Awaited<ReturnType<typeof myMessages.execute>>['messages'][number];

function Messages({ context, messages }: { readonly context: PageContext; readonly messages: readonly Message[] }) {
  const { t, format } = context;
  return (
    <div class="stacks">
      <DataTable
        caption={t('notifications.mine.title')}
        captionHidden
        dense
        rows={messages}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'text',
            header: t('notifications.column.text'),
            rowHeader: true,
            cell: (message) => textOf(message, context),
          },
          {
            id: 'to',
            header: t('notifications.column.to'),
            cell: ({ address }) => <bdi dir="ltr">{address}</bdi>,
          },
          {
            id: 'when',
            header: t('notifications.column.when'),
            cell: ({ queued_at, sent_at }) => format.dateTime(sent_at ?? queued_at),
          },
          {
            id: 'state',
            header: t('notifications.column.state'),
            cell: ({ state }) => stateInWords(context, state),
          },
        ]}
      />
    </div>
  );
}

/** In the language of the page, whichever the message was sent in. */
function textOf({ template, params }: Message, { language }: PageContext): string {
  return isTemplate(template) ? wordsOf({ template, params, language, channel: 'sms', origin: null }).text : template;
}
