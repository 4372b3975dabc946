import type { ComponentChildren } from 'preact';
import { Band } from './band.tsx';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { DocumentHead, type DocumentHeadProps } from './document-head.tsx';
import { PageFooter } from './page-footer.tsx';
import { type NavItem, PageHeader } from './page-header.tsx';

export interface PageProps extends DocumentHeadProps {
  /** The line beside the name: whose policy this system reports on. */
  readonly siteLine: string;
  readonly nav: readonly NavItem[];
  /** The `href` of the navigation item that this page belongs to, when no item says `current` itself. */
  readonly section?: string | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** The zellige band of public pages; on unless said otherwise. */
  readonly band?: boolean | undefined;
  /** What was searched for, kept in the search field of the header. */
  readonly query?: string | undefined;
  readonly footerLinks?: readonly NavItem[] | undefined;
  readonly footerNote?: ComponentChildren;
  /** A screen of those who work here: denser, with its own stylesheet beside the common one, and no public search. */
  readonly staff?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A whole document: everything around the content that all pages share. */
export function Page(props: PageProps) {
  const {
    context,
    siteLine,
    nav,
    section,
    breadcrumbs,
    band = true,
    query,
    footerLinks,
    footerNote,
    staff = false,
    children,
  } = props;
  const { title, description, alternates, robots, canonicalPath, goOn } = props;
  return (
    <html lang={context.language} dir={context.direction}>
      <DocumentHead {...{ context, title, description, alternates, robots, canonicalPath, staff, goOn }} />
      <body>
        <a class="skip-link" href="#content">
          {context.t('ui.skip')}
        </a>
        {context.trial && (
          <aside class="trial" aria-label={context.t('space.trial.name')}>
            {context.t('space.trial')}
          </aside>
        )}
        {band && <Band />}
        <PageHeader context={context} siteLine={siteLine} nav={nav} section={section} query={query} staff={staff} />
        <div class="wrap">
          {breadcrumbs !== undefined && <Breadcrumbs context={context} items={breadcrumbs} />}
          <main id="content" tabindex={-1}>
            {children}
          </main>
        </div>
        <PageFooter context={context} links={footerLinks} note={footerNote} siteLine={siteLine} />
      </body>
    </html>
  );
}
