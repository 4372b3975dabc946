import type { ComponentChildren } from 'preact';
import { type Download, Downloads } from '../downloads.tsx';
import { Heading, type HeadingLevel } from '../heading.tsx';
import type { PageContext } from '../page-context.ts';

interface ChartFigureProps {
  readonly context: PageContext;
  /** Also the anchor of the figure. */
  readonly id: string;
  /** The finding, as a sentence: what the chart shows, not what it is about. */
  readonly finding: ComponentChildren;
  /** What the chart is about: subject, unit, period. */
  readonly subtitle?: ComponentChildren;
  readonly level?: HeadingLevel | undefined;
  readonly chart: ComponentChildren;
  /** The same values as a table: a `DataTable`. */
  readonly table: ComponentChildren;
  readonly tableOpen?: boolean | undefined;
  /** The total of what is shown, in words and figures. */
  readonly total?: ComponentChildren;
  /** How not to misread it. */
  readonly caution?: ComponentChildren;
  readonly source?: ComponentChildren;
  readonly downloads?: readonly Download[] | undefined;
}

/** Everything a chart needs to be believed: its finding, its values as a table, its cautions, its source, its data. */
export function ChartFigure(props: ChartFigureProps) {
  const {
    context,
    id,
    finding,
    subtitle,
    level = 3,
    chart,
    table,
    tableOpen,
    total,
    caution,
    source,
    downloads,
  } = props;
  return (
    <figure class="chart-figure" id={id} aria-labelledby={`${id}-finding`}>
      <figcaption>
        <Heading level={level} id={`${id}-finding`}>
          {finding}
        </Heading>
        {subtitle !== undefined && <p class="chart-subtitle">{subtitle}</p>}
      </figcaption>
      {chart}
      {total !== undefined && (
        <p class="chart-total">
          <span class="chart-total-word">{context.t('ui.chart.total')}</span> {total}
        </p>
      )}
      {caution !== undefined && (
        <p class="chart-caution">
          <strong>{context.t('ui.chart.caution')}</strong> {caution}
        </p>
      )}
      <details class="chart-table" open={tableOpen}>
        <summary>{context.t('ui.chart.table')}</summary>
        {table}
      </details>
      <div class="chart-foot">
        {source}
        {downloads !== undefined && downloads.length > 0 && (
          <Downloads context={context} items={downloads} of={context.t('ui.chart.table')} />
        )}
      </div>
    </figure>
  );
}
