import type { Template } from '#notifications';
import type { MessageKey } from '#platform/i18n/keys.generated.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { WholeFile } from '../queries/read-file.ts';

/** What each message was about; its own words hold no more, and are the person's. */
const ABOUT: Readonly<Record<Template, MessageKey>> = {
  'application-received': 'office.message.application-received',
  'application-complete': 'office.message.application-complete',
  'application-withdrawn': 'office.message.application-withdrawn',
  'contact-changed': 'office.message.contact-changed',
  'file-claimed': 'office.message.file-claimed',
  'completion-requested': 'office.message.completion-requested',
  'completion-reminder': 'office.message.completion-reminder',
  'completion-received': 'office.message.completion-received',
  'file-transferred': 'office.message.file-transferred',
  'decision-available': 'office.message.decision-available',
  'appeal-received': 'office.message.appeal-received',
  'reexamination-opened': 'office.message.reexamination-opened',
  'sitting-result': 'office.message.sitting-result',
  'permit-ready': 'office.message.permit-ready',
  'permit-expires-soon': 'office.message.permit-expires-soon',
  'permit-withdrawn': 'office.message.permit-withdrawn',
  'sitting-convened': 'office.message.sitting-convened',
  'sitting-cancelled': 'office.message.sitting-cancelled',
};

const CHANNELS = ['email', 'sms'] as const;
const STATES = ['queued', 'sent', 'failed', 'given-up'] as const;

interface FileMessagesProps {
  readonly context: PageContext;
  readonly messages: WholeFile['messages'];
}

/** That somebody was told, when and whether it arrived: an office sees who must be told by hand. Never where it went. */
export function FileMessages({ context, messages }: FileMessagesProps) {
  const { t, format } = context;
  const title = t('office.messages.title');
  return (
    <Section id="messages" title={title}>
      {messages.length === 0 ? (
        <p>{t('office.messages.none')}</p>
      ) : (
        <div class="stacks">
          <DataTable
            caption={title}
            captionHidden
            dense
            rows={messages}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'about',
                header: t('office.messages.what'),
                rowHeader: true,
                cell: ({ template }) => t(isKnown(template) ? ABOUT[template] : 'office.message.other'),
              },
              {
                id: 'channel',
                header: t('office.messages.channel'),
                cell: ({ channel }) => t(`notifications.channel.${CHANNELS.find((one) => one === channel) ?? 'email'}`),
              },
              {
                id: 'when',
                header: t('notifications.column.when'),
                cell: ({ queued_at, sent_at }) => format.dateTime(sent_at ?? queued_at),
              },
              {
                id: 'state',
                header: t('notifications.column.state'),
                cell: ({ state }) => t(`notifications.state.${STATES.find((one) => one === state) ?? 'queued'}`),
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
}

/** A later version may have told something that this one has no word for. */
function isKnown(template: string): template is Template {
  return Object.hasOwn(ABOUT, template);
}
