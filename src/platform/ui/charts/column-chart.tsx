import { Chart } from './chart.tsx';
import { drawBars } from './draw-bars.tsx';
import { drawColumns } from './draw-columns.tsx';
import { type GroupedSeries, plotOfGroups, plotOfPoints, type SingleSeries } from './model.ts';

interface ChartWords {
  /** Names the image for those who do not see it. */
  readonly title: string;
  readonly description: string;
}

/** Columns along time or a short list. */
export function ColumnChart({ title, description, ...series }: SingleSeries & ChartWords) {
  const plot = plotOfPoints(series);
  return (
    <Chart
      {...{ context: series.context, id: series.id, title, description }}
      draw={(layout) => drawColumns(plot, layout)}
    />
  );
}

/** Bars, for long labels or many of them; in the order given. */
export function BarChart({ title, description, ...series }: SingleSeries & ChartWords) {
  const plot = plotOfPoints(series);
  return (
    <Chart
      {...{ context: series.context, id: series.id, title, description }}
      draw={(layout) => drawBars(plot, layout)}
    />
  );
}

/** Columns side by side under each label, one for each group; at most four groups can be told apart. */
export function GroupedColumnChart({ title, description, ...series }: GroupedSeries & ChartWords) {
  const plot = plotOfGroups(series);
  return (
    <Chart
      {...{ context: series.context, id: series.id, title, description }}
      draw={(layout) => drawColumns(plot, layout)}
    />
  );
}
