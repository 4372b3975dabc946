import type { ComponentChildren } from 'preact';
import { documentPaths } from '#documents';
import type { Crumb } from '#platform/ui/breadcrumbs.tsx';
import type { Alternate } from '#platform/ui/document-head.tsx';
import { Page } from '#platform/ui/page.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { paths, to } from './paths.ts';

/** The parts of the site that the navigation names. */
export type SiteSection = 'strategy' | 'figures' | 'series' | 'cases' | 'documents' | 'timeline' | 'method';

interface ShellProps {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  readonly section?: SiteSection | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  readonly alternates?: readonly Alternate[] | undefined;
  /** The address that stands for this content when it has several (a filtered list). */
  readonly canonicalPath?: string | undefined;
  readonly robots?: string | undefined;
  readonly query?: string | undefined;
  readonly children: ComponentChildren;
}

/** A public page of the portal: the platform's page with the portal's navigation and footer. */
export function Shell({ context, section, breadcrumbs, children, ...page }: ShellProps) {
  const { t } = context;
  const nav = [
    { id: 'strategy', label: t('portal.nav.strategy'), path: paths.strategy() },
    { id: 'figures', label: t('portal.nav.figures'), path: paths.figures() },
    { id: 'series', label: t('portal.nav.series'), path: paths.seriesList() },
    { id: 'cases', label: t('portal.nav.cases'), path: paths.cases() },
    { id: 'documents', label: t('portal.nav.documents'), path: paths.documents() },
    { id: 'timeline', label: t('portal.nav.timeline'), path: paths.timeline() },
    { id: 'method', label: t('portal.nav.method'), path: paths.method() },
  ].map(({ id, label, path }) => ({ href: to(context, path), label, current: id === section }));
  const footer = [
    { label: t('portal.nav.bodies'), path: paths.bodies() },
    { label: t('portal.nav.territories'), path: paths.territories() },
    { label: t('portal.nav.checks'), path: paths.checks() },
    { label: t('portal.nav.data'), path: paths.data() },
    { label: t('personal-data.title'), path: paths.personalData() },
    { label: t('documents.verify.title'), path: documentPaths.verify() },
    { label: t('portal.nav.style-guide'), path: paths.styleGuide() },
  ].map(({ label, path }) => ({ href: to(context, path), label }));
  return (
    <Page
      {...page}
      context={context}
      siteLine={t('portal.site-line')}
      nav={nav}
      breadcrumbs={breadcrumbs === undefined ? undefined : [homeCrumb(context), ...breadcrumbs]}
      footerLinks={footer}
      footerNote={<p>{t('portal.footer-note')}</p>}
    >
      {children}
    </Page>
  );
}

function homeCrumb(context: PageContext): Crumb {
  return { label: context.t('portal.nav.home'), href: to(context, paths.home()) };
}
