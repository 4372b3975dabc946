import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';

/** What kind of number a mark stands for: counted, planned, or foreseen. Told by the form of the mark. */
export type MarkStatus = 'result' | 'target' | 'forecast';

/** One mark: a value along the axis, `null` where it is not known. */
export interface ChartPoint {
  readonly label: string;
  readonly value: number | null;
  /** The value in words, where the plain number would not do: "about 400". */
  readonly text?: string | undefined;
  readonly status?: MarkStatus | undefined;
}

/** The marks of one group, in the order of the chart's labels. */
export interface ChartGroup {
  readonly name: string;
  readonly values: readonly Omit<ChartPoint, 'label'>[];
}

/** Charts are drawn twice, because text shrunk to a phone cannot be read; the page shows the one that fits. */
export type ChartLayout = 'wide' | 'narrow';

export const CHART_WIDTHS: Readonly<Record<ChartLayout, number>> = { wide: 680, narrow: 340 };

export interface KeyEntry {
  readonly label: string;
  readonly series: number;
  readonly status: MarkStatus;
  /** On a map: the class of values, 0 where there is none. */
  readonly shade?: number | undefined;
}

/** A chart drawn but not yet placed in a page or a file: its size, its marks, and what its marks mean. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: VNode;
  readonly key: readonly KeyEntry[];
}

export interface PlottedValue {
  readonly value: number | null;
  readonly text: string;
  readonly status: MarkStatus;
  readonly series: number;
}

export interface PlottedCategory {
  readonly label: string;
  readonly values: readonly PlottedValue[];
}

/** What both shapes of chart, columns and bars, are drawn from. */
export interface Plot {
  readonly context: PageContext;
  /** Unique in the page: patterns and titles are named after it. */
  readonly id: string;
  readonly categories: readonly PlottedCategory[];
  /** What is counted, at the head of the value axis. */
  readonly unit: string | undefined;
  readonly key: readonly KeyEntry[];
}

export interface SingleSeries {
  readonly context: PageContext;
  readonly id: string;
  readonly points: readonly ChartPoint[];
  readonly unit?: string | undefined;
}

export interface GroupedSeries {
  readonly context: PageContext;
  readonly id: string;
  readonly labels: readonly string[];
  readonly groups: readonly ChartGroup[];
  readonly unit?: string | undefined;
}

export function plotOfPoints({ context, id, points, unit }: SingleSeries): Plot {
  const categories = points.map((point) => ({ label: point.label, values: [plotted(context, point, 0)] }));
  return { context, id, categories, unit, key: statusKey(context, categories) };
}

export function plotOfGroups({ context, id, labels, groups, unit }: GroupedSeries): Plot {
  const categories = labels.map((label, position) => ({
    label,
    values: groups.map((group, series) => plotted(context, group.values[position] ?? { value: null }, series)),
  }));
  const named = groups.map((group, series) => ({ label: group.name, series, status: 'result' as const }));
  const forms = statusKey(context, categories).filter(({ status }) => status !== 'result');
  return { context, id, categories, unit, key: [...named, ...forms] };
}

function plotted(context: PageContext, point: Omit<ChartPoint, 'label'>, series: number): PlottedValue {
  const { value, text, status = 'result' } = point;
  const known = value === null ? context.t('ui.chart.no-value') : context.format.number(value);
  return { value, text: text ?? known, status, series };
}

/** A key only when some mark is not an ordinary one; it names the forms in use, and no other. */
function statusKey({ t }: PageContext, categories: readonly PlottedCategory[]): readonly KeyEntry[] {
  const known = categories.flatMap(({ values }) => values.filter(({ value }) => value !== null));
  const used = new Set(known.map(({ status }) => status));
  if (!used.has('target') && !used.has('forecast')) return [];
  const statuses = (['result', 'target', 'forecast'] as const).filter((status) => used.has(status));
  return statuses.map((status) => ({ label: t(`ui.chart.status.${status}`), series: 0, status }));
}

/** The series that have a foreseen value, and so need a hatching. */
export function hatchedSeries({ categories }: Plot): readonly number[] {
  const forecasts = categories.flatMap(({ values }) => values.filter(({ status }) => status === 'forecast'));
  return [...new Set(forecasts.map(({ series }) => series))];
}
