import { href, type PageContext } from '#platform/ui/page-context.ts';
import type { Cursor } from '../keyset-page.ts';
import { writeCursor } from './file-filters.ts';

interface PagesOfFilesProps {
  readonly context: PageContext;
  readonly page: { readonly isFirst: boolean; readonly previous: Cursor | null; readonly next: Cursor | null };
  /** The address of the list, after the language, with what says which page. */
  readonly pathTo: (which: Readonly<Record<string, string>>) => string;
}

/** From page to page of a list that is read from a file on: it has no numbers, which would be wrong with the next act. */
export function PagesOfFiles({ context, page: { isFirst, previous, next }, pathTo }: PagesOfFilesProps) {
  const { t } = context;
  if (isFirst && next === null) return null;
  return (
    <nav class="pages-of-files" aria-label={t('ui.pagination')}>
      {!isFirst && <a href={href(context, pathTo({}))}>{t('office.first-page')}</a>}
      {previous !== null && (
        <a class="pagination-step" rel="prev" href={href(context, pathTo({ before: writeCursor(previous) }))}>
          {t('ui.pagination.previous')}
        </a>
      )}
      {next !== null && (
        <a class="pagination-step" rel="next" href={href(context, pathTo({ after: writeCursor(next) }))}>
          {t('ui.pagination.next')}
        </a>
      )}
    </nav>
  );
}
