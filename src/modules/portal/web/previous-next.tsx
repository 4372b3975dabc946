import type { PageContext } from '#platform/ui/page-context.ts';

interface Neighbour {
  readonly href: string;
  readonly label: string;
}

interface PreviousNextProps {
  readonly context: PageContext;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** The way to the page before and the page after, in a suite that has an order. */
export function PreviousNext({ context, previous, next }: PreviousNextProps) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="pagination" aria-label={context.t('pages.neighbours')}>
      <ul>
        {previous !== undefined && (
          <li>
            <a class="pagination-step" rel="prev" href={previous.href}>
              {previous.label}
            </a>
          </li>
        )}
        {next !== undefined && (
          <li>
            <a class="pagination-step" rel="next" href={next.href}>
              {next.label}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** What stands before and after an element of an ordered list. */
export function neighbours<T>(
  items: readonly T[],
  of: T,
): { readonly before: T | undefined; readonly after: T | undefined } {
  const position = items.indexOf(of);
  return { before: items[position - 1], after: position < 0 ? undefined : items[position + 1] };
}
