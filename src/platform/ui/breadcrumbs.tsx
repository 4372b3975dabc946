import type { PageContext } from './page-context.ts';

/** A step above the page; the last one, without address, is the page itself. */
export interface Crumb {
  readonly label: string;
  readonly href?: string | undefined;
}

export function Breadcrumbs({ context, items }: { readonly context: PageContext; readonly items: readonly Crumb[] }) {
  return (
    <nav class="breadcrumbs" aria-label={context.t('ui.breadcrumbs')}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <a href={item.href}>{item.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
