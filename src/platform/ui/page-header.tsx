import { LANGUAGES, type Language } from '#lib/localised.ts';
import { href, type PageContext } from './page-context.ts';
import { Wordmark } from './wordmark.tsx';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
}

/** Each language is named in itself, in every language of the interface. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: 'Français', ar: 'العربية', en: 'English' };

interface PageHeaderProps {
  readonly context: PageContext;
  readonly siteLine: string;
  readonly nav: readonly NavItem[];
  readonly section?: string | undefined;
  readonly query?: string | undefined;
  readonly staff?: boolean | undefined;
}

/**
 * On a phone the navigation is a native popover, opened by a button that needs no script; a browser that does not know
 * popovers simply shows it. On a wide screen the same element is a row, and the button is not there.
 */
export function PageHeader({ context, siteLine, nav, section, query, staff = false }: PageHeaderProps) {
  return (
    <header class="site-header">
      <div class="wrap">
        <div class="site-header-top">
          <a class="site-name" href={href(context, '/')}>
            <Wordmark />
            <span class="site-name-latin">{context.t('ui.site.name-latin')}</span>
            <span class="visually-hidden">{context.t('ui.site.home')}</span>
          </a>
          <p class="site-line">{siteLine}</p>
          <LanguageSwitch context={context} />
          <a class="to-space" href={href(context, '/account')}>
            {context.t('space.mine')}
          </a>
        </div>
        <div class="site-header-bar">
          <button type="button" class="button button-secondary menu-button" popovertarget="site-nav">
            {context.t('ui.menu')}
          </button>
          <nav id="site-nav" class="site-nav" popover="auto" aria-label={context.t('ui.nav')}>
            <button
              type="button"
              class="button button-secondary site-nav-close"
              popovertarget="site-nav"
              popovertargetaction="hide"
            >
              {context.t('ui.menu.close')}
            </button>
            <ul>
              {nav.map((item) => {
                const current = item.current ?? (section !== undefined && item.href === section);
                return (
                  <li key={item.href}>
                    <a href={item.href} aria-current={current ? 'page' : undefined}>
                      {item.label}
                    </a>
                  </li>
                );
              })}
            </ul>
          </nav>
          {staff ? null : <SiteSearch context={context} query={query} />}
        </div>
      </div>
    </header>
  );
}

function SiteSearch({ context, query }: Pick<PageHeaderProps, 'context' | 'query'>) {
  return (
    <search>
      <form class="site-search" method="get" action={href(context, '/search')}>
        <label class="visually-hidden" for="site-search">
          {context.t('ui.search.label')}
        </label>
        <input
          id="site-search"
          class="input"
          type="search"
          name="q"
          value={query}
          placeholder={context.t('ui.search.submit')}
        />
        <button class="button button-secondary" type="submit">
          <SearchIcon />
          <span class="visually-hidden">{context.t('ui.search.submit')}</span>
        </button>
      </form>
    </search>
  );
}

/** The switch stays on the page: it leads to the same address in the other languages. */
function LanguageSwitch({ context }: { readonly context: PageContext }) {
  return (
    <nav class="languages" aria-label={context.t('ui.languages')}>
      <ul>
        {LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={`/${language}${context.path}`}
              hreflang={language}
              lang={language}
              dir={language === 'ar' ? 'rtl' : 'ltr'}
              aria-current={language === context.language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchIcon() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M8.5 2.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM13 13l5 5" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
