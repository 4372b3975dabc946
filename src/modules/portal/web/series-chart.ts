import { drawBars } from '#platform/ui/charts/draw-bars.tsx';
import { drawColumns } from '#platform/ui/charts/draw-columns.tsx';
import {
  type ChartLayout,
  type ChartPoint,
  type Drawing,
  type MarkStatus,
  type Plot,
  plotOfGroups,
  plotOfPoints,
} from '#platform/ui/charts/model.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { Reference } from '../queries/reference.ts';
import { type SeriesPoint, type SeriesView, unitNames } from './series-view.ts';
import { valueText } from './wording.ts';

/** Draws a series for the page and for its image files alike. */
export function seriesDrawing(
  context: PageContext,
  reference: Reference,
  view: SeriesView,
): (layout: ChartLayout) => Drawing {
  const plot = seriesPlot(context, reference, view);
  return (layout) => (view.series.chart === 'bars' ? drawBars(plot, layout) : drawColumns(plot, layout));
}

function seriesPlot(context: PageContext, reference: Reference, view: SeriesView): Plot {
  const { series, points, units } = view;
  const [only] = units;
  // Percentages carry their sign, and mixed units their noun, beside each value: no unit then stands for all of them.
  const shared = units.length === 1 && only !== undefined && reference.units.get(only)?.kind !== 'percent';
  const [unit] = shared ? unitNames(context, reference, units) : [];
  const base = { context, id: `series-${series.id}`, unit };
  const mark = (point: SeriesPoint) => markOf(context, reference, point, shared);
  if (series.chart !== 'grouped-columns') {
    return plotOfPoints({ ...base, points: points.map((point) => ({ label: point.label, ...mark(point) })) });
  }
  const labels = [...new Set(points.map(({ label }) => label))];
  const groups = series.groups.map((group) => ({
    name: context.format.text(group.name),
    values: labels.map((label) => {
      const point = points.find((one) => one.group === group.id && one.label === label);
      return point === undefined ? { value: null } : mark(point);
    }),
  }));
  return plotOfGroups({ ...base, labels, groups });
}

/** What a mark says beside itself: the number, with its unit where units differ, and how firmly it is stated. */
function markOf(
  context: PageContext,
  reference: Reference,
  { figure }: SeriesPoint,
  shared: boolean,
): Omit<ChartPoint, 'label'> {
  const { value, qualifier } = figure;
  const number = shared ? context.format.number(value) : valueText(context, reference, figure);
  const before = qualifier === 'about' || qualifier === 'at-least' ? `${context.t(`ui.qualifier.${qualifier}`)} ` : '';
  return { value, text: `${before}${number}`, status: statusOf(figure) };
}

function statusOf({ qualifier, nature }: SeriesPoint['figure']): MarkStatus {
  if (qualifier === 'forecast') return 'forecast';
  return qualifier === 'target' || nature === 'target' ? 'target' : 'result';
}
