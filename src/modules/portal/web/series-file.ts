import { standaloneSvg } from '#platform/ui/charts/standalone-svg.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { PageAnswer } from '#platform/web/page-route.ts';
import type { Reference } from '../queries/reference.ts';
import { chartImage } from './chart-image.ts';
import { seriesDrawing } from './series-chart.ts';
import { seriesCsv, seriesJson } from './series-data.ts';
import { type SeriesView, seriesSubtitle, sourceTitles } from './series-view.ts';

export const SERIES_FORMATS = ['csv', 'json', 'svg', 'png'] as const;
export type SeriesFormat = (typeof SERIES_FORMATS)[number];

export const SERIES_TYPES: Readonly<Record<SeriesFormat, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** A series as a file that can leave the site: it says what it shows and where it comes from. */
export async function seriesFile(
  context: PageContext,
  reference: Reference,
  view: SeriesView,
  format: SeriesFormat,
): Promise<PageAnswer> {
  const name = `${view.series.id}.${format}`;
  const type = format === 'png' ? SERIES_TYPES.png : `${SERIES_TYPES[format]}; charset=utf-8`;
  return { kind: 'file', type, name, body: await bodyOf(context, reference, view, format) };
}

function bodyOf(context: PageContext, reference: Reference, view: SeriesView, format: SeriesFormat) {
  switch (format) {
    case 'csv':
      return seriesCsv(context, reference, view);
    case 'json':
      return `${JSON.stringify(seriesJson(context, reference, view), null, 2)}\n`;
    case 'svg':
      return seriesSvg(context, reference, view);
    case 'png':
      return chartImage(seriesSvg(context, reference, view));
  }
}

function seriesSvg(context: PageContext, reference: Reference, view: SeriesView): string {
  const { series, title, finding } = view;
  return standaloneSvg(seriesDrawing(context, reference, view)('wide'), {
    title: finding,
    subtitle: `${title}. ${seriesSubtitle(context, reference, view)}`,
    note: series.caution === null ? undefined : context.format.text(series.caution),
    // Without an origin: the same image must not be drawn again for each name that the site is reached by.
    source: context.t('readings.series.image-source', {
      documents: sourceTitles(context, reference, view),
      id: series.id,
    }),
    language: context.language,
  });
}
