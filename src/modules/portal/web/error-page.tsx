import type { VNode } from 'preact';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

/** The page of an error: what happened, what to do, and for our own errors a reference to quote. */
export function errorPage(
  context: PageContext,
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503,
  requestId: string | null,
): VNode {
  const { t } = context;
  return (
    <Shell
      context={context}
      title={t(`errors.${status}.title`)}
      description={t(`errors.${status}.remedy`)}
      robots="noindex"
    >
      <PageTitle kicker={String(status)} title={t(`errors.${status}.title`)} lead={t(`errors.${status}.remedy`)} />
      {requestId !== null && (
        <p>
          <bdi>{t('errors.reference', { id: requestId })}</bdi>
        </p>
      )}
      {status === 401 && (
        <p>
          <a href={to(context, '/sign-in')}>{t('space.sign-in')}</a>
        </p>
      )}
      <p>
        <a href={to(context, paths.home())}>{t('errors.home')}</a>
      </p>
    </Shell>
  );
}
