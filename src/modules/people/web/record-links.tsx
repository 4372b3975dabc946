import { DataTable } from '#platform/ui/data-table.tsx';
import { href } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import type { FoundRecord } from '../queries/read-record.ts';
import type { RecordProps } from './record-to-do.tsx';
import { register } from './register-paths.ts';
import { FirstName, RecordLink, Reference } from './register-words.tsx';
import { JudgementWords } from './verdict-words.tsx';

/** The records that make up the person, when there are several within reach. */
export function RecordsOfPerson({ context, places, found }: RecordProps) {
  const { t, format } = context;
  if (found.records.length < 2) return null;
  return (
    <Section id="records" title={t('people.records.title')} intro={t('people.records.intro')}>
      <ul class="plain-rows">
        {found.records.map((record) => (
          <li key={record.id}>
            {record.id === found.record.id ? (
              <>
                <FirstName context={context} said={found.named.get(record.id)?.said ?? []} />{' '}
                <span class="said-beside">
                  <Reference reference={record.reference} />
                </span>
              </>
            ) : (
              <RecordLink context={context} record={record} said={found.named.get(record.id)?.said ?? []} />
            )}
            <span class="said-below">
              {places.office(record)} · {format.date(record.recorded_at.toISOString().slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Judgement = FoundRecord['judgements'][number];

/** What was judged of the person's records, with the motive; and the way to undo it. */
export function RecordJudgements({ context, whose, found }: RecordProps) {
  const { t } = context;
  if (found.judgements.length === 0) return null;
  const otherOf = ({ low, high }: Judgement) => {
    const ids = new Set(found.records.map(({ id }) => id));
    const other = low === found.record.id || !ids.has(high) ? high : low;
    return found.named.get(other);
  };
  return (
    <Section id="judgements" title={t('people.judgements.title')}>
      <div class="stacks">
        <DataTable
          caption={t('people.judgements.title')}
          captionHidden
          dense
          rows={found.judgements}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'verdict',
              header: t('people.judgements.verdict'),
              rowHeader: true,
              cell: (judgement) => <JudgementWords context={context} whose={whose} judgement={judgement} />,
            },
            {
              id: 'other',
              header: t('people.judgements.other'),
              cell: (judgement) => {
                const other = otherOf(judgement);
                return other && <RecordLink context={context} record={other.record} said={other.said} />;
              },
            },
            {
              id: 'act',
              header: <span class="visually-hidden">{t('people.facts.act')}</span>,
              cell: ({ id, low, high, ended_at }) => (
                <>
                  <a href={href(context, register.compare(low, high))}>{t('people.compare.link')}</a>
                  {ended_at === null && (
                    <>
                      {' · '}
                      <a href={href(context, register.undo(low, high, id))}>{t('people.undo.link')}</a>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </div>
    </Section>
  );
}
