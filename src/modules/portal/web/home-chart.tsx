import type { Figure, Series } from '#observatory';
import { ChartFigure } from '#platform/ui/charts/chart-figure.tsx';
import { ColumnChart } from '#platform/ui/charts/column-chart.tsx';
import type { ChartPoint } from '#platform/ui/charts/model.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { SourceLine } from '#platform/ui/source-line.tsx';
import type { Reference } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { fillFigures, periodText, valueText } from './wording.ts';

interface HomeChartProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly series: Series;
  /** The figures of its points and its total. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** One series in full on the home page: its finding as a headline, its values as a table, the way to its own page. */
export function HomeChart({ context, reference, series, figures }: HomeChartProps) {
  const { t, format } = context;
  const finding = fillFigures(context, reference, format.text(series.finding), figures);
  const shown = series.points.flatMap((point): readonly (ChartPoint & { readonly figure: Figure })[] => {
    const figure = figures.get(point.figure);
    if (figure === undefined) return [];
    const label = point.label === null ? periodText(context, figure) : format.text(point.label);
    return [{ label, value: figure.value, figure }];
  });
  const first = shown[0]?.figure;
  const total = series.total === null ? undefined : figures.get(series.total);
  if (first === undefined) return null;
  const document = reference.documents.get(first.document);
  const unit = reference.units.get(first.unit);
  const title = format.text(series.title);
  return (
    <ChartFigure
      context={context}
      id="home-chart"
      finding={finding}
      subtitle={<a href={to(context, paths.series(series.id))}>{title}</a>}
      chart={
        <ColumnChart
          context={context}
          id="home-columns"
          title={title}
          description={finding}
          points={shown}
          unit={unit && format.text(unit.name)}
        />
      }
      table={
        <DataTable
          caption={title}
          captionHidden
          dense
          rows={shown}
          rowKey={({ figure }) => figure.id}
          rowHref={({ figure }) => to(context, paths.figure(figure.id))}
          columns={[
            { id: 'label', header: format.text(series.axis), rowHeader: true, cell: ({ label }) => label },
            {
              id: 'value',
              header: t('ui.chart.value'),
              numeric: true,
              cell: ({ figure }) => valueText(context, reference, figure),
            },
          ]}
        />
      }
      total={total && <bdi>{valueText(context, reference, total)}</bdi>}
      caution={series.caution === null ? undefined : format.text(series.caution)}
      source={
        <SourceLine
          context={context}
          document={document === undefined ? first.document : format.text(document.title)}
          href={to(context, paths.document(first.document))}
        />
      }
    />
  );
}
