import { Chart } from '#platform/ui/charts/chart.tsx';
import { ChartFigure } from '#platform/ui/charts/chart-figure.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { SourceLine } from '#platform/ui/source-line.tsx';
import type { Reference } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { seriesDrawing } from './series-chart.ts';
import { SERIES_FORMATS } from './series-file.ts';
import { SeriesTable } from './series-table.tsx';
import { type SeriesView, sourceTitles } from './series-view.ts';

interface HomeChartProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly view: SeriesView;
}

/** One series in full on the home page: its finding as a headline, its values as a table, the way to its own page. */
export function HomeChart({ context, reference, view }: HomeChartProps) {
  const { series, finding, title } = view;
  return (
    <ChartFigure
      context={context}
      id="home-chart"
      level={2}
      finding={finding}
      subtitle={<a href={to(context, paths.series(series.id))}>{title}</a>}
      chart={
        <Chart
          context={context}
          id="home-series"
          title={title}
          description={finding}
          draw={seriesDrawing(context, reference, view)}
        />
      }
      table={<SeriesTable context={context} reference={reference} view={view} />}
      caution={series.caution === null ? undefined : context.format.text(series.caution)}
      source={<SourceLine context={context} document={sourceTitles(context, reference, view)} />}
      downloads={SERIES_FORMATS.map((format) => ({
        format: format.toUpperCase(),
        href: to(context, paths.seriesFile(series.id, format)),
      }))}
    />
  );
}
