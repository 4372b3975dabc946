import type { CaseSummary } from '#observatory';
import { DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { StateBadge } from '#platform/ui/state-badge.tsx';
import { paths, to } from './paths.ts';

interface RelatedCasesProps {
  readonly context: PageContext;
  readonly cases: readonly CaseSummary[];
  readonly caption: string;
}

/** The cases that touch what a page is about: what disagrees, and where it stands. */
export function RelatedCases({ context, cases, caption }: RelatedCasesProps) {
  const { t, format } = context;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={cases}
      rowKey={({ code }) => code}
      rowHref={({ code }) => to(context, paths.case(code))}
      columns={[
        { id: 'code', header: t('pages.cases.code'), nowrap: true, cell: ({ code }) => <bdi>{code}</bdi> },
        { id: 'title', header: t('pages.cases.title'), rowHeader: true, cell: ({ title }) => format.text(title) },
        {
          id: 'state',
          header: t('pages.cases.state'),
          cell: ({ state }) => <StateBadge context={context} state={state} />,
        },
      ]}
    />
  );
}
