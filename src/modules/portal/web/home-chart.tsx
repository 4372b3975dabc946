import type { ComponentChildren } from 'preact';
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
import { valueText } from './wording.ts';

interface HomeChartProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly view: SeriesView;
  /** What other sources say of its total. */
  readonly disputed: ComponentChildren;
}

/** One series in full on the home page: its finding as a headline, its values as a table, the way to its own page. */
export function HomeChart({ context, reference, view, disputed }: HomeChartProps) {
  const { series, finding, title, total } = view;
  return (
    <div class="section">
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
        total={
          total && (
            <>
              <a href={to(context, paths.figure(total.id))}>
                <bdi>{valueText(context, reference, total)}</bdi>
              </a>
              <br />
              {disputed}
            </>
          )
        }
        caution={series.caution === null ? undefined : context.format.text(series.caution)}
        source={<SourceLine context={context} document={sourceTitles(context, reference, view)} />}
        downloads={SERIES_FORMATS.map((format) => ({
          format: format.toUpperCase(),
          href: to(context, paths.seriesFile(series.id, format)),
        }))}
      />
    </div>
  );
}
