import { type Figure, figuresById, findSeries, type Series } from '#observatory';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { Reference } from '../queries/reference.ts';
import { documentTitle } from './document-words.ts';
import { fillFigures, periodText } from './wording.ts';

/** A point of a series with its figure. */
export interface SeriesPoint {
  readonly figure: Figure;
  /** What stands along the axis: the point's own label, or its period. */
  readonly label: string;
  readonly group: string | null;
}

/** A series with everything that its page and its files show, in the language of the reader. */
export interface SeriesView {
  readonly series: Series;
  readonly title: string;
  readonly finding: string;
  readonly points: readonly SeriesPoint[];
  readonly total: Figure | undefined;
  /** Every figure that the series names: its points, its total, those of its finding. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** The units of the points, each once, in order; one only when all can be read on one scale. */
  readonly units: readonly string[];
}

export async function readSeries(
  context: PageContext,
  reference: Reference,
  db: Database,
  actor: Actor,
  id: string,
): Promise<SeriesView | undefined> {
  const series = await findSeries.execute(db, actor, id);
  if (series === undefined) return undefined;
  const named = [...series.points.map(({ figure }) => figure), ...placeholders(series.finding.fr)];
  const ids = series.total === null ? named : [...named, series.total];
  const figures = await figuresById.execute(db, actor, ids);
  const points = series.points.flatMap(({ figure: of, label, group }) => {
    const figure = figures.get(of);
    if (figure === undefined) return [];
    return [{ figure, label: label === null ? shortPeriod(context, figure) : context.format.text(label), group }];
  });
  return {
    series,
    title: context.format.text(series.title),
    finding: fillFigures(context, reference, context.format.text(series.finding), figures),
    points,
    total: series.total === null ? undefined : figures.get(series.total),
    figures,
    units: [...new Set(points.map(({ figure }) => figure.unit))],
  };
}

/** The figures that a sentence of the pack stands for; the three languages name the same ones. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{([a-z0-9-]+)\}/g)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}

/** Under a column there is room for `2013/2014`, not for what it is. */
function shortPeriod(context: PageContext, figure: Figure): string {
  return figure.period.kind === 'school-year' ? figure.period.printed : periodText(context, figure);
}

/** What the points add up to, where adding them means something: counts or amounts of the unit of the total. */
export function sumOfPoints({ points, total, units }: SeriesView, reference: Reference): number | null {
  const [unit] = units;
  if (total === undefined || units.length !== 1 || unit !== total.unit) return null;
  const kind = reference.units.get(unit)?.kind;
  if (kind !== 'count' && kind !== 'currency') return null;
  const sum = points.reduce((before, { figure }) => before + figure.value, 0);
  return Math.round(sum * 1e6) / 1e6;
}

/** The documents of the points, each once, with the places they were read at. */
export function sourcesOf({ points }: Pick<SeriesView, 'points'>): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, Set<string>>();
  for (const { figure } of points) {
    const places = sources.get(figure.document) ?? new Set();
    sources.set(figure.document, places.add(figure.locator));
  }
  return new Map([...sources].map(([document, places]) => [document, [...places]]));
}

export function unitNames(context: PageContext, reference: Reference, units: readonly string[]): readonly string[] {
  return units.map((id) => {
    const unit = reference.units.get(id);
    return unit === undefined ? id : context.format.text(unit.name);
  });
}

/** What runs along the chart, what is counted (several units are all named), and the period when it is the same for all. */
export function seriesSubtitle(context: PageContext, reference: Reference, view: SeriesView): string {
  const axis = context.format.text(view.series.axis);
  const names = context.format.list(unitNames(context, reference, view.units));
  const subtitle =
    view.units.length > 1
      ? context.t('readings.series.subtitle-mixed', { axis, units: names })
      : context.t('readings.series.subtitle', { axis, unit: names });
  const [period, ...others] = periodsOf(context, view);
  if (period === undefined || others.length > 0) return subtitle;
  return context.t('readings.series.subtitle-period', { subtitle, period });
}

/** The periods of the points, each once. */
export function periodsOf(context: PageContext, { points }: Pick<SeriesView, 'points'>): readonly string[] {
  return [...new Set(points.map(({ figure }) => periodText(context, figure)))];
}

/** The titles of the documents that the points were read in. */
export function sourceTitles(context: PageContext, reference: Reference, view: SeriesView): string {
  return context.format.list([...sourcesOf(view).keys()].map((id) => documentTitle(context, reference, id)));
}
