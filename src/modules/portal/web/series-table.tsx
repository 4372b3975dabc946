import type { Figure } from '#observatory';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { SourceLine } from '#platform/ui/source-line.tsx';
import type { Reference } from '../queries/reference.ts';
import { documentTitle } from './document-words.ts';
import { paths, to } from './paths.ts';
import { periodsOf, type SeriesView, sourcesOf } from './series-view.ts';
import { periodText, valueText } from './wording.ts';

interface SeriesTableProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly view: SeriesView;
}

interface Row {
  readonly figure: Figure;
  readonly label: string;
  readonly group: string | null;
}

/** The table twin of a series: every point with its value, its period and where it was read, and the published total. */
export function SeriesTable({ context, reference, view }: SeriesTableProps) {
  const { t, format } = context;
  const { series, points, total } = view;
  const grouped = series.groups.length > 0;
  const groupName = (id: string | null) => {
    const group = series.groups.find((one) => one.id === id);
    return group === undefined ? '' : format.text(group.name);
  };
  // What every line would repeat is left out: a single period is in the subtitle, a single source under the table.
  const periods =
    periodsOf(context, view).length > 1 && points.some(({ figure, label }) => periodText(context, figure) !== label);
  const sources = sourcesOf(view).size > 1;
  const group = { id: 'group', header: t('readings.series.column.group'), cell: (row: Row) => groupName(row.group) };
  const period = {
    id: 'period',
    header: t('portal.figures.column.period'),
    cell: ({ figure }: Row) => periodText(context, figure),
  };
  return (
    <DataTable<Row>
      caption={view.title}
      captionHidden
      rows={points}
      rowKey={({ figure }) => figure.id}
      columns={[
        {
          id: 'label',
          header: format.text(series.axis),
          rowHeader: true,
          cell: ({ figure, label }) => (
            <>
              <a href={to(context, paths.figure(figure.id))}>{label}</a>
              {sources && (
                <SourceLine
                  context={context}
                  document={documentTitle(context, reference, figure.document)}
                  locator={figure.locator}
                />
              )}
            </>
          ),
        },
        ...(grouped ? [group] : []),
        {
          id: 'value',
          header: t('portal.figures.column.value'),
          numeric: true,
          cell: ({ figure }) => <ValueCell context={context} reference={reference} figure={figure} />,
        },
        ...(periods ? [period] : []),
      ]}
      totals={total && { figure: total, label: t('readings.series.total-row'), group: null }}
    />
  );
}

/** The words that change how a number reads stand where they are read: before it, or in brackets after it. */
function ValueCell({ context, reference, figure }: Omit<SeriesTableProps, 'view'> & { readonly figure: Figure }) {
  const { qualifier } = figure;
  const before = qualifier === 'about' || qualifier === 'at-least';
  const after = qualifier === 'target' || qualifier === 'forecast' || qualifier === 'cumulative';
  return (
    <>
      {before && <span class="figure-before">{context.t(`ui.qualifier.${qualifier}`)} </span>}
      <data value={String(figure.value)}>
        <bdi>{valueText(context, reference, figure)}</bdi>
      </data>
      {after && <span class="figure-after"> ({context.t(`ui.qualifier.${qualifier}`)})</span>}
    </>
  );
}
