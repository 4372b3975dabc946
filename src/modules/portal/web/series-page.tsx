import { listCases, listChecks } from '#observatory';
import { Chart } from '#platform/ui/charts/chart.tsx';
import { ChartFigure } from '#platform/ui/charts/chart-figure.tsx';
import { CiteThis } from '#platform/ui/cite-this.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { locatorText, SourceLine } from '#platform/ui/source-line.tsx';
import { NOT_FOUND, type PageRoute, page, splitFormat } from '#platform/web/page-route.ts';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { CaseCards } from './case-cards.tsx';
import { claimantsOf } from './claimants.ts';
import { documentTitle } from './document-words.ts';
import { paths, permanent, to } from './paths.ts';
import { seriesDrawing } from './series-chart.ts';
import { SERIES_FORMATS, SERIES_TYPES, seriesFile } from './series-file.ts';
import { SeriesTable } from './series-table.tsx';
import {
  readSeries,
  type SeriesView,
  seriesSubtitle,
  sourcesOf,
  sourceTitles,
  sumOfPoints,
  unitNames,
} from './series-view.ts';
import { Shell } from './shell.tsx';
import { valueText } from './wording.ts';

/** `/series/:id` and its twins: what a series shows, as a sentence, a chart, a table and files. */
export const seriesPage: PageRoute = {
  path: '/series/:id',
  permission: 'public',
  async answer({ context, params, db, actor }) {
    const { name: id, format } = splitFormat(params.id ?? '', SERIES_FORMATS);
    const reference = await referenceOf(db);
    const view = await readSeries(context, reference, db, actor, id);
    if (view === undefined) return NOT_FOUND;
    if (format !== null) return seriesFile(context, reference, view, format);
    const [cases, claimants, checks] = await Promise.all([
      listCases.execute(db, actor, undefined),
      claimantsOf(db, actor, reference),
      listChecks.execute(db, actor, {}),
    ]);
    const shown = new Set([...view.points.map(({ figure }) => figure.id), view.total?.id]);
    const touching = cases.filter(({ code }) =>
      [...(claimants.get(code)?.figures ?? [])].some((one) => shown.has(one)),
    );
    const { t } = context;
    return page(
      <Shell
        context={context}
        section="series"
        title={view.title}
        description={view.finding}
        breadcrumbs={[{ label: t('portal.nav.series'), href: to(context, paths.seriesList()) }, { label: view.title }]}
        canonicalPath={paths.series(id)}
        alternates={SERIES_FORMATS.map((one) => ({
          href: to(context, paths.seriesFile(id, one)),
          type: SERIES_TYPES[one],
          title: one.toUpperCase(),
        }))}
      >
        <PageTitle
          kicker={t('readings.series.kicker', { title: view.title })}
          title={view.finding}
          lead={context.format.text(view.series.about)}
        />
        <SeriesFigure context={context} reference={reference} view={view} />
        {touching.length > 0 && (
          <Section id="cases" title={t('readings.series.cases')}>
            <CaseCards context={context} cases={touching} checks={checks} />
          </Section>
        )}
        <CiteThis
          context={context}
          citation={t('readings.series.citation', {
            title: view.title,
            documents: sourceTitles(context, reference, view),
          })}
          address={permanent(context, paths.series(id))}
        />
      </Shell>,
    );
  },
};

interface PartProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly view: SeriesView;
}

function SeriesFigure({ context, reference, view }: PartProps) {
  const { t, format } = context;
  const { series, units, finding, title } = view;
  const names = format.list(unitNames(context, reference, units));
  return (
    <>
      {units.length > 1 && (
        <Notice context={context} kind="attention">
          <p>{t('readings.series.mixed-units', { units: names })}</p>
        </Notice>
      )}
      <ChartFigure
        context={context}
        id="chart"
        level={2}
        finding={title}
        subtitle={seriesSubtitle(context, reference, view)}
        chart={
          <Chart
            context={context}
            id={`series-${series.id}`}
            title={title}
            description={t('readings.series.chart-description', { finding })}
            draw={seriesDrawing(context, reference, view)}
          />
        }
        table={<SeriesTable context={context} reference={reference} view={view} />}
        tableOpen
        total={totalText(context, reference, view)}
        caution={series.caution === null ? undefined : format.text(series.caution)}
        source={<Sources context={context} reference={reference} view={view} />}
        downloads={SERIES_FORMATS.map((one) => ({
          format: one.toUpperCase(),
          href: to(context, paths.seriesFile(series.id, one)),
        }))}
      />
    </>
  );
}

/** The published total, and in words how far the points are from it: the reader should not have to add them up. */
function totalText(context: PageContext, reference: Reference, view: SeriesView) {
  const { t } = context;
  const { total } = view;
  if (total === undefined) return undefined;
  const inUnit = (value: number) => valueText(context, reference, { value, unit: total.unit });
  const sum = sumOfPoints(view, reference);
  const [before = '', after = ''] = t('readings.series.total-published', { value: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <a href={to(context, paths.figure(total.id))}>
        <bdi>{inUnit(total.value)}</bdi>
      </a>
      {after} {sum !== null && comparison(context, inUnit, sum, total.value)}
    </>
  );
}

function comparison({ t }: PageContext, inUnit: (value: number) => string, sum: number, total: number): string {
  if (sum === total) return t('readings.series.total-equal');
  const values = { sum: inUnit(sum), difference: inUnit(Math.abs(total - sum)) };
  return t(sum < total ? 'readings.series.total-more' : 'readings.series.total-less', values);
}

function Sources({ context, reference, view }: PartProps) {
  return (
    <div>
      {[...sourcesOf(view)].map(([document, places]) => (
        <SourceLine
          key={document}
          context={context}
          document={documentTitle(context, reference, document)}
          href={to(context, paths.document(document))}
          locator={
            places.length === 1 && places[0] !== undefined
              ? locatorText(context, places[0])
              : context.t('readings.series.lines', { list: context.format.list(places) })
          }
        />
      ))}
    </div>
  );
}
