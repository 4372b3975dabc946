import type { ComponentChildren } from 'preact';
import { Button } from './form/button.tsx';
import type { PageContext } from './page-context.ts';

interface FilterFormProps {
  readonly context: PageContext;
  /** The address of the list; the choices become its query. */
  readonly action: string;
  readonly label: string;
  /** Form fields: text inputs and native selects. */
  readonly children: ComponentChildren;
  /** Words of the button. */
  readonly act?: string | undefined;
  /** The address without any choice. */
  readonly resetHref?: string | undefined;
}

/** A list's filters: a plain GET form, so that a filtered list has an address that can be sent to someone. */
export function FilterForm({ context, action, label, children, act, resetHref }: FilterFormProps) {
  return (
    <form class="filters" method="get" action={action} aria-label={label}>
      <div class="filters-fields">{children}</div>
      <div class="filters-acts">
        <Button kind="secondary">{act ?? context.t('ui.filters.apply')}</Button>
        {resetHref !== undefined && <a href={resetHref}>{context.t('ui.filters.reset')}</a>}
      </div>
    </form>
  );
}
