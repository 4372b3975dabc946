import type { Figure } from '#observatory';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { Reference } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { periodText, valueText } from './wording.ts';

interface FiguresTableProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly figures: readonly Figure[];
  readonly caption: string;
  /** The source column is left out on the page of that source. */
  readonly withoutSource?: boolean;
}

/** Figures as lines of a table: what is counted, its value, its period, who says so. */
export function FiguresTable({ context, reference, figures, caption, withoutSource = false }: FiguresTableProps) {
  const { t, format } = context;
  const source = {
    id: 'source',
    header: t('portal.figures.column.source'),
    cell: (figure: Figure) => {
      const document = reference.documents.get(figure.document);
      return document === undefined ? figure.document : format.text(document.title);
    },
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={figures}
      rowKey={(figure) => figure.id}
      rowHref={(figure) => to(context, paths.figure(figure.id))}
      columns={[
        {
          id: 'label',
          header: t('portal.figures.column.label'),
          rowHeader: true,
          cell: (figure) => format.text(figure.label),
        },
        {
          id: 'value',
          header: t('portal.figures.column.value'),
          numeric: true,
          cell: (figure) => <FigureCell context={context} reference={reference} figure={figure} />,
        },
        { id: 'period', header: t('portal.figures.column.period'), cell: (figure) => periodText(context, figure) },
        ...(withoutSource ? [] : [source]),
      ]}
    />
  );
}

/** A value in a table: with its unit, and with the words that keep it from being read as more than it is. */
export function FigureCell({
  context,
  reference,
  figure,
}: Pick<FiguresTableProps, 'context' | 'reference'> & {
  readonly figure: Pick<Figure, 'value' | 'unit' | 'qualifier'>;
}) {
  const { qualifier } = figure;
  const before = qualifier === 'about' || qualifier === 'at-least' ? context.t(`ui.qualifier.${qualifier}`) : null;
  const after = qualifier === 'target' || qualifier === 'forecast' ? context.t(`ui.qualifier.${qualifier}`) : null;
  return (
    <>
      {before !== null && <span class="figure-before">{before} </span>}
      <data value={String(figure.value)}>
        <bdi>{valueText(context, reference, figure)}</bdi>
      </data>
      {after !== null && <span class="figure-after"> ({after})</span>}
    </>
  );
}
