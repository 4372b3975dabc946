import type { PageContext } from './page-context.ts';

interface CiteThisProps {
  readonly context: PageContext;
  /** The sentence to quote, without its address. */
  readonly citation: string;
  /** The permanent address. */
  readonly address: string;
}

/** How to quote a page: its permanent address, selectable with one gesture. */
export function CiteThis({ context, citation, address }: CiteThisProps) {
  return (
    <div class="cite">
      <p class="cite-title">{context.t('ui.cite')}</p>
      <p class="cite-text">
        {citation}{' '}
        <bdi dir="ltr" class="cite-address">
          {address}
        </bdi>
      </p>
    </div>
  );
}
