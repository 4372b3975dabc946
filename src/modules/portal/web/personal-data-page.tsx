import { ANSWERS, type Category, type Purpose } from '#platform/access/roles.ts';
import type { Processing } from '#platform/personal-data/register.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { personalDataRegister } from '../personal-data.ts';
import { paths } from './paths.ts';
import { Shell } from './shell.tsx';

/** `/personal-data`: what the system knows of people, column by column, for those it knows something of (law 09-08). */
export const personalDataPage: PageRoute = {
  path: '/personal-data',
  permission: 'public',
  async answer({ context }) {
    const { t } = context;
    return page(
      <Shell
        context={context}
        title={t('personal-data.title')}
        description={t('personal-data.lead')}
        breadcrumbs={[{ label: t('personal-data.title') }]}
        canonicalPath={paths.personalData()}
      >
        <PageTitle title={t('personal-data.title')} lead={t('personal-data.lead')} />
        <Notice context={context} kind="attention" title={t('personal-data.provisional.title')}>
          <p>{t('personal-data.provisional.body')}</p>
        </Notice>
        <Section id="rights" title={t('personal-data.rights.title')}>
          <p>{t('personal-data.rights.body')}</p>
        </Section>
        <Section id="firewall" title={t('personal-data.firewall.title')} intro={t('personal-data.firewall.body')}>
          <FirewallTable context={context} />
        </Section>
        {personalDataRegister.processings.map((processing) => (
          <ProcessingSection key={processing.id} context={context} processing={processing} />
        ))}
        <Section id="nothing-personal" title={t('personal-data.nothing.title')}>
          <RawList
            items={personalDataRegister.nothingPersonal.map((table) => (
              <bdi key={table}>
                <code>{table}</code>
              </bdi>
            ))}
          />
        </Section>
      </Shell>,
    );
  },
};

function inWords(context: PageContext, purposes: readonly Purpose[]): string {
  return context.format.list(purposes.map((purpose) => context.t(`purposes.${purpose}`)));
}

function FirewallTable({ context }: { readonly context: PageContext }) {
  const { t } = context;
  const rows: readonly Category[] = [
    'regularisation-file',
    'return-file',
    'protection-file',
    'service-file',
    'partnership-file',
    'account',
    'own-account',
    'journal',
  ];
  return (
    <DataTable
      caption={t('personal-data.firewall.caption')}
      columns={[
        {
          id: 'category',
          header: t('personal-data.column.category'),
          cell: (category) => t(`categories.${category}`),
          rowHeader: true,
        },
        {
          id: 'purposes',
          header: t('personal-data.column.purposes'),
          cell: (category) => inWords(context, ANSWERS[category]),
        },
      ]}
      rows={rows}
      rowKey={(category) => category}
    />
  );
}

interface ProcessingProps {
  readonly context: PageContext;
  readonly processing: Processing;
}

function ProcessingSection({ context, processing }: ProcessingProps) {
  const { t } = context;
  const { id, readFor, retentionDays, tables } = processing;
  return (
    <Section id={id} title={t(`personal-data.${id}.title`)}>
      <DefinitionList
        items={[
          { term: t('personal-data.purpose'), description: t(`personal-data.${id}.purpose`) },
          { term: t('personal-data.basis'), description: t(`personal-data.${id}.basis`) },
          {
            term: t('personal-data.readers'),
            description: readFor.length === 0 ? t('personal-data.readers.none') : inWords(context, readFor),
          },
          {
            term: t('personal-data.retention'),
            description:
              retentionDays === null
                ? t('personal-data.retention.controller')
                : t('personal-data.retention.days', { days: retentionDays }),
          },
        ]}
      />
      {Object.entries(tables).map(([table, columns]) => (
        <DataTable
          key={table}
          dense
          caption={t('personal-data.table.caption', { table })}
          columns={[
            {
              id: 'name',
              header: t('personal-data.column.name'),
              cell: ([name]) => (
                <bdi>
                  <code>{name}</code>
                </bdi>
              ),
              rowHeader: true,
            },
            {
              id: 'class',
              header: t('personal-data.column.class'),
              cell: ([, kind]) => t(`personal-data.class.${kind ?? 'none'}`),
            },
          ]}
          rows={Object.entries(columns)}
          rowKey={([name]) => name}
        />
      ))}
    </Section>
  );
}
