import { DataTable } from '#platform/ui/data-table.tsx';
import { href } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { KINDS, SAID_BY, SURENESS } from '../domain/register/assertions.ts';
import type { FoundRecord } from '../queries/read-record.ts';
import { contradictions, Value } from './assertion-words.tsx';
import type { RecordProps } from './record-to-do.tsx';
import { register } from './register-paths.ts';
import { Reference } from './register-words.tsx';

type Fact = FoundRecord['history'][number];

/** Everything that was ever said of the person, by kind: who said it, how sure, who wrote it down; what was withdrawn. */
export function RecordFacts({ context, places, whose, found }: RecordProps) {
  const { t, format } = context;
  const { history, records } = found;
  const inForce = history.filter((one) => one.ended_at === null);
  const contradicted = contradictions(inForce.map(({ said }) => said));
  const rows = KINDS.flatMap((kind) => [
    ...inForce.filter(({ said }) => said.kind === kind),
    ...history.filter(({ said, ended_at }) => said.kind === kind && ended_at !== null),
  ]);
  const references = new Map(records.map(({ id, reference }) => [id, reference]));
  return (
    <Section id="facts" title={t('people.facts.title')} intro={t('people.facts.intro')}>
      <div class="stacks">
        <DataTable
          caption={t('people.facts.title')}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: 'kind', header: t('people.facts.kind'), cell: ({ said }) => t(`people.kind.${said.kind}`) },
            {
              id: 'value',
              header: t('people.facts.value'),
              rowHeader: true,
              cell: (fact) => (
                <>
                  {fact.ended_at === null ? (
                    <Value context={context} places={places} said={fact.said} />
                  ) : (
                    <Withdrawn context={context} places={places} whose={whose} fact={fact} />
                  )}{' '}
                  {fact.ended_at === null && contradicted.has(fact.said.kind) && (
                    <span class="badge contradicted">{t('people.facts.contradicted')}</span>
                  )}
                </>
              ),
            },
            {
              id: 'source',
              header: t('people.facts.source'),
              cell: ({ said_by, sureness, source, said_on }) => (
                <>
                  {wordOf(SAID_BY, said_by, (who) => t(`people.said-by.${who}`))}
                  <span class="said-beside">{wordOf(SURENESS, sureness, (sure) => t(`people.sureness.${sure}`))}</span>
                  <span class="said-below">
                    {format.date(said_on)}
                    {source !== null && (
                      <>
                        {' · '}
                        <bdi>{source}</bdi>
                      </>
                    )}
                  </span>
                </>
              ),
            },
            {
              id: 'recorded',
              header: t('people.facts.recorded'),
              cell: ({ record, recorded_at, recorded_by }) => (
                <>
                  {format.dateTime(recorded_at)}
                  <span class="said-below">
                    {whose(recorded_by)}
                    {records.length > 1 && (
                      <>
                        {' · '}
                        <Reference reference={references.get(record) ?? ''} />
                      </>
                    )}
                  </span>
                </>
              ),
            },
            {
              id: 'act',
              header: <span class="visually-hidden">{t('people.facts.act')}</span>,
              cell: ({ id, record, said, ended_at }) =>
                ended_at === null ? (
                  <a href={href(context, register.withdraw(record, id))}>
                    {t('people.withdraw.link')}
                    <span class="visually-hidden">
                      {' '}
                      {t(`people.kind.${said.kind}`)} <Value context={context} places={places} said={said} />
                    </span>
                  </a>
                ) : null,
            },
          ]}
        />
      </div>
    </Section>
  );
}

function Withdrawn({ context, places, whose, fact }: Omit<RecordProps, 'found'> & { readonly fact: Fact }) {
  const { t, format } = context;
  return (
    <>
      <s>
        <Value context={context} places={places} said={fact.said} />
      </s>
      <span class="said-below">
        {t('people.withdrawn', { date: format.dateTime(fact.ended_at ?? fact.recorded_at) })}{' '}
        {fact.ended_by !== null && whose(fact.ended_by)}
        {' · '}
        <bdi>{fact.end_motive}</bdi>
      </span>
    </>
  );
}

/** A word of a list; what a later version wrote is shown as it is. */
function wordOf<T extends string>(words: readonly T[], text: string, say: (word: T) => string): string {
  const word = words.find((one) => one === text);
  return word === undefined ? text : say(word);
}
