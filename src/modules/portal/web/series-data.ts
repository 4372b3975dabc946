import { stringify } from 'csv-stringify/sync';
import { LANGUAGES } from '#lib/localised.ts';
import { harmlessCell } from '#lib/spreadsheet.ts';
import type { Figure } from '#observatory';
import { type PageContext, pageContext } from '#platform/ui/page-context.ts';
import { locatorText } from '#platform/ui/source-line.tsx';
import type { Reference } from '../queries/reference.ts';
import { documentTitle, publisherName } from './document-words.ts';
import { paths, permanent } from './paths.ts';
import { type SeriesView, unitNames } from './series-view.ts';
import { fillFigures, periodText } from './wording.ts';

/** A line for each point. The published total is not one of them: a column that is added up must not hold it. */
export function seriesCsv(context: PageContext, reference: Reference, view: SeriesView): string {
  const { t, format } = context;
  const columns: readonly (readonly [string, (point: SeriesView['points'][number]) => string | number | null])[] = [
    [t('readings.series.csv.point'), ({ label }) => label],
    [t('readings.series.column.group'), ({ group }) => groupName(context, view, group)],
    [t('portal.figure.value'), ({ figure }) => figure.value],
    [t('portal.figure.unit'), ({ figure }) => unitNames(context, reference, [figure.unit]).join()],
    [t('readings.series.csv.unit-code'), ({ figure }) => figure.unit],
    [t('portal.figure.qualifier'), ({ figure }) => t(`portal.figure.qualifier.${figure.qualifier}`)],
    [t('portal.figure.nature'), ({ figure }) => t(`portal.nature.${figure.nature}`)],
    [t('portal.figure.period'), ({ figure }) => periodText(context, figure)],
    [t('readings.series.csv.start'), ({ figure }) => figure.period.start],
    [t('readings.series.csv.end'), ({ figure }) => figure.period.end],
    [t('portal.figure.cut-off'), ({ figure }) => figure.cutOff],
    [t('readings.series.csv.label'), ({ figure }) => format.text(figure.label)],
    [t('readings.series.csv.id'), ({ figure }) => figure.id],
    [t('readings.series.csv.version'), ({ figure }) => figure.version],
    [t('portal.figure.note'), ({ figure }) => (figure.note === null ? null : format.text(figure.note))],
    [t('portal.figure.source'), ({ figure }) => documentTitle(context, reference, figure.document)],
    [t('portal.figure.publisher'), ({ figure }) => publisherOf(context, reference, figure)],
    [t('portal.figure.locator'), ({ figure }) => locatorText(context, figure.locator)],
    [t('readings.series.csv.document'), ({ figure }) => figure.document],
    [t('readings.series.csv.address'), ({ figure }) => permanent(context, paths.figure(figure.id))],
  ];
  const rows = view.points.map((point) =>
    columns.map(([, cell]) => {
      const written = cell(point);
      return typeof written === 'string' ? harmlessCell(written) : written;
    }),
  );
  return stringify([columns.map(([header]) => header), ...rows], { bom: true, record_delimiter: '\r\n' });
}

function groupName({ format }: PageContext, { series }: SeriesView, id: string | null): string | null {
  const group = series.groups.find((one) => one.id === id);
  return group === undefined ? null : format.text(group.name);
}

function publisherOf(context: PageContext, reference: Reference, figure: Figure): string | null {
  const document = reference.documents.get(figure.document);
  return document === undefined ? null : publisherName(context, reference, document);
}

/** The series with its points and, for each, all that is known of the figure and of its source, in the three languages. */
export function seriesJson(context: PageContext, reference: Reference, view: SeriesView): unknown {
  const { series, figures, total } = view;
  const findingIn = LANGUAGES.map((language) => {
    const reader = pageContext(language, context.path, context.origin);
    return [language, fillFigures(reader, reference, series.finding[language], figures)];
  });
  return {
    id: series.id,
    address: permanent(context, paths.series(series.id)),
    title: series.title,
    about: series.about,
    finding: Object.fromEntries(findingIn),
    axis: series.axis,
    chart: series.chart,
    groups: series.groups,
    caution: series.caution,
    total: total === undefined ? null : provenance(context, reference, total),
    points: series.points.flatMap(({ figure: id, label, group }) => {
      const figure = figures.get(id);
      return figure === undefined ? [] : [{ label, group, figure: provenance(context, reference, figure) }];
    }),
  };
}

function provenance(context: PageContext, reference: Reference, figure: Figure) {
  const document = reference.documents.get(figure.document);
  return {
    ...figure,
    address: permanent(context, paths.figure(figure.id)),
    unitName: reference.units.get(figure.unit)?.name ?? null,
    source: document && {
      title: document.title,
      publisher: reference.organisations.get(document.publisher)?.name ?? null,
      locator: figure.locator,
      standing: document.standing,
      date: { from: document.date_from, to: document.date_to, note: document.date_note },
    },
  };
}
