import type { PageContext } from './page-context.ts';

interface PaginationProps {
  readonly context: PageContext;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefFor: (page: number) => string;
}

export function Pagination({ context, page, pages, hrefFor }: PaginationProps) {
  const { t, format } = context;
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={t('ui.pagination')}>
      <ul>
        {page > 1 && (
          <li>
            <a class="pagination-step" rel="prev" href={hrefFor(page - 1)}>
              {t('ui.pagination.previous')}
            </a>
          </li>
        )}
        {visiblePages(page, pages).map((number, position, shown) => (
          <li key={number} class={number - (shown[position - 1] ?? number - 1) > 1 ? 'pagination-gap' : undefined}>
            <a
              href={hrefFor(number)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={t('ui.pagination.page', { page: format.number(number), pages: format.number(pages) })}
            >
              {format.number(number)}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a class="pagination-step" rel="next" href={hrefFor(page + 1)}>
              {t('ui.pagination.next')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The first, the last, and those around the current one. */
export function visiblePages(page: number, pages: number): readonly number[] {
  const shown = new Set([1, page - 1, page, page + 1, pages]);
  return [...shown].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
}
