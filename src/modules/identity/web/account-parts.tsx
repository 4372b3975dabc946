import { href, type PageContext } from '#platform/ui/page-context.ts';

export function BackToAccount({ context }: { readonly context: PageContext }) {
  return (
    <p>
      <a href={href(context, '/account')}>{context.t('account.back')}</a>
    </p>
  );
}
