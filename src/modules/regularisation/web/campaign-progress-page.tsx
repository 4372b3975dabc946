import { ChartFigure } from '#platform/ui/charts/chart-figure.tsx';
import { ColumnChart } from '#platform/ui/charts/column-chart.tsx';
import { type Column, DataTable } from '#platform/ui/data-table.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Downloads } from '#platform/ui/downloads.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { SMALL } from '../domain/progress/disclosure.ts';
import { asCsv, asXlsx, type Cell } from '../files/table-file.ts';
import { type CampaignCount, countCampaign } from '../queries/count-campaign.ts';
import { campaigns } from './campaign-paths.ts';
import { isTold, type ProgressTable, tablesOf, weeksOf } from './campaign-progress.ts';
import { groupNames } from './simulation-words.tsx';

/** `/campaigns/<id>/progress`: how far a campaign has come, for who reaches none of its files. */
export const campaignProgressPage: PrivateRoute = {
  path: '/campaigns/:campaign/progress',
  permission: countCampaign.permission,
  async answer(request) {
    const { context, db, actor, params } = request;
    const { t, format } = context;
    const found = await countCampaign.execute(db, actor, params.campaign ?? '');
    if (found === null) return NOT_FOUND;
    const { campaign } = found;
    const title = t('campaigns.progress.title');
    const tables = tablesOf(context, found, await groupNames(request));
    return {
      kind: 'framed',
      title,
      section: campaigns.list(),
      body: (
        <div class="simulation">
          <PageTitle
            kicker={
              <a href={href(context, campaigns.campaign(campaign.id))}>{format.text(campaign.definition.name)}</a>
            }
            title={title}
            meta={<p>{t('campaigns.progress.at', { when: format.dateTime(found.at) })}</p>}
          />
          {isTold(found) ? (
            <>
              <Totals context={context} counted={found} />
              <Notice context={context} kind="info">
                <p>{t('campaigns.progress.small', { small: SMALL })}</p>
              </Notice>
              <Weeks context={context} counted={found} />
              {tables.map((table) => (
                <Section
                  key={table.dimension}
                  id={`by-${table.dimension}`}
                  title={t(`campaigns.progress.by-${table.dimension}`)}
                >
                  <CountTable context={context} table={table} />
                </Section>
              ))}
              <Downloads
                context={context}
                of={title}
                items={(['csv', 'xlsx'] as const).map((file) => ({
                  format: file.toUpperCase(),
                  href: href(context, campaigns.progressFile(campaign.id, file)),
                }))}
              />
            </>
          ) : (
            <EmptyState title={t('campaigns.progress.none', { small: SMALL })} />
          )}
        </div>
      ),
    };
  },
};

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `/campaigns/<id>/progress/csv` and `/xlsx`: the same tables in one; what is too small is empty in it too. */
export const campaignProgressFile: PrivateRoute = {
  path: '/campaigns/:campaign/progress/:format',
  permission: countCampaign.permission,
  async answer(request) {
    const { context, db, actor, params } = request;
    const { format } = params;
    if (format !== 'csv' && format !== 'xlsx') return NOT_FOUND;
    const found = await countCampaign.execute(db, actor, params.campaign ?? '');
    if (found === null || !isTold(found)) return NOT_FOUND;
    const table = fileOf(context, context.format.text(found.campaign.definition.name), [
      ...tablesOf(context, found, await groupNames(request)),
    ]);
    return {
      kind: 'file',
      type: TYPES[format],
      name: `campaign-${found.campaign.id}.${format}`,
      body: format === 'csv' ? asCsv(table) : asXlsx(table, context.direction),
    };
  },
};

/** A line for each number: what is counted of which group. The name says of a trial that it is one. */
function fileOf({ t }: PageContext, name: string, tables: readonly ProgressTable[]): readonly (readonly Cell[])[] {
  const head = [
    t('campaigns.field.standing'),
    t('campaigns.progress.table'),
    t('campaigns.progress.group'),
    t('campaigns.progress.measure'),
    t('campaigns.progress.number'),
  ];
  const lines = tables.flatMap(({ dimension, measures, rows }) =>
    rows.flatMap((row) =>
      measures.map((measure, place) => [
        name,
        t(`campaigns.progress.by-${dimension}`),
        row.name,
        t(`campaigns.progress.${measure}`),
        row.counts[place] ?? null,
      ]),
    ),
  );
  return [head, ...lines];
}

function Totals({ context, counted: { totals } }: { readonly context: PageContext; readonly counted: CampaignCount }) {
  const { t, format } = context;
  const few = (count: number) => count > 0 && count < SMALL;
  const number = (count: number) => (few(count) ? t('campaigns.progress.few', { small: SMALL }) : format.number(count));
  // Beside the whole, a part tells what is left of it.
  const part = (count: number, whole: number) =>
    few(count) || few(whole - count)
      ? t('campaigns.progress.hidden')
      : `${format.number(count)} (${format.percent(whole === 0 ? 0 : (100 * count) / whole, 1)})`;
  const { files, women, decided, first_favourable, appealed, appeal_decided, favourable, permits, sittings } = totals;
  return (
    <DefinitionList
      items={[
        { term: t('campaigns.progress.files'), description: number(files) },
        { term: t('campaigns.progress.women'), description: part(women, files) },
        { term: t('campaigns.progress.decided'), description: number(decided) },
        { term: t('campaigns.progress.admitted'), description: part(first_favourable, decided) },
        { term: t('campaigns.progress.appealed'), description: number(appealed) },
        { term: t('campaigns.progress.judged'), description: number(appeal_decided) },
        {
          term: t('campaigns.progress.admitted-on-appeal'),
          description: part(favourable - first_favourable, appeal_decided),
        },
        { term: t('campaigns.progress.permits'), description: number(permits) },
        { term: t('campaigns.progress.sittings'), description: format.number(sittings) },
      ]}
    />
  );
}

/** When the files came: one column for each week, the same numbers as a table. */
function Weeks({ context, counted }: { readonly context: PageContext; readonly counted: CampaignCount }) {
  const { t, format } = context;
  const weeks = weeksOf(counted);
  const most = weeks.reduce((found, one) => ((one.files ?? 0) > (found?.files ?? 0) ? one : found), weeks[0]);
  if (most === undefined) return null;
  const title = t('campaigns.progress.by-week');
  const finding = t('campaigns.progress.busiest', { week: format.date(most.monday), files: most.files ?? 0 });
  const few = t('campaigns.progress.few', { small: SMALL });
  return (
    <Section id="by-week" title={title}>
      <ChartFigure
        context={context}
        id="weeks-chart"
        finding={finding}
        subtitle={t('campaigns.progress.by-week-subtitle')}
        chart={
          <ColumnChart
            context={context}
            id="weeks"
            title={title}
            description={finding}
            points={weeks.map(({ monday, files }) => ({
              label: format.date(monday),
              value: files,
              text: files === null ? few : format.number(files),
            }))}
          />
        }
        table={
          <DataTable
            caption={title}
            captionHidden
            dense
            rows={weeks}
            rowKey={({ monday }) => monday}
            columns={[
              {
                id: 'week',
                header: t('campaigns.progress.week'),
                rowHeader: true,
                cell: ({ monday }) => format.date(monday),
              },
              {
                id: 'files',
                header: t('campaigns.progress.files'),
                numeric: true,
                cell: ({ files }) => (files === null ? few : format.number(files)),
              },
            ]}
          />
        }
      />
    </Section>
  );
}

function CountTable({ context, table }: { readonly context: PageContext; readonly table: ProgressTable }) {
  const { t, format } = context;
  const columns = table.measures.map(
    (measure, place): Column<ProgressTable['rows'][number]> => ({
      ...{ id: measure, header: t(`campaigns.progress.${measure}`), numeric: true },
      cell: ({ counts }) => {
        const count = counts[place] ?? null;
        return count === null ? t('campaigns.progress.hidden') : format.number(count);
      },
    }),
  );
  return (
    <DataTable
      caption={t(`campaigns.progress.by-${table.dimension}`)}
      captionHidden
      dense
      rows={table.rows}
      rowKey={({ name }) => name}
      columns={[
        { id: 'group', header: t('campaigns.progress.group'), rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
        ...columns,
      ]}
    />
  );
}
