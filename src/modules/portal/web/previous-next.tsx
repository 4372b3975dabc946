import { Card, CardGrid } from '#platform/ui/card.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';

interface Neighbour {
  readonly href: string;
  /** What it is to this page: `Programme suivant`. */
  readonly kicker: string;
  readonly title: string;
}

interface PreviousNextProps {
  readonly context: PageContext;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** The way to the page before and the page after, in a suite that has an order. */
export function PreviousNext({ context, previous, next }: PreviousNextProps) {
  const steps = [previous, next].flatMap((step) => step ?? []);
  if (steps.length === 0) return null;
  return (
    <nav class="section" aria-label={context.t('pages.neighbours')}>
      <CardGrid>
        {steps.map(({ href, kicker, title }) => (
          <Card key={href} kicker={kicker} title={title} href={href} />
        ))}
      </CardGrid>
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
