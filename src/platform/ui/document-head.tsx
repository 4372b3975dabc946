import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/localised.ts';
import { asset } from './assets.ts';
import type { PageContext } from './page-context.ts';

/** The same content in another format, announced to machines in the head of the page. */
export interface Alternate {
  readonly href: string;
  /** A media type, e.g. `text/csv`. */
  readonly type: string;
  readonly title: string;
}

export interface DocumentHeadProps {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  readonly alternates?: readonly Alternate[] | undefined;
  readonly robots?: string | undefined;
  readonly canonicalPath?: string | undefined;
  readonly staff?: boolean | undefined;
  /** Where the page leads on by itself. */
  readonly goOn?: string | undefined;
}

/** Arabic pages need both: their digits and Latin names are set in the same sans as the other languages. */
const PRELOADED_FONTS = {
  fr: ['source-sans-3-latin.woff2'],
  en: ['source-sans-3-latin.woff2'],
  ar: ['noto-naskh-arabic.woff2', 'source-sans-3-latin.woff2'],
} as const;

export function DocumentHead(props: DocumentHeadProps) {
  const { context, title, description, alternates, robots, canonicalPath, staff = false, goOn } = props;
  const path = canonicalPath ?? context.path;
  const siteName = context.t('ui.site.name');
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === siteName ? title : `${title} — ${siteName}`}</title>
      <meta name="description" content={description} />
      {robots !== undefined && <meta name="robots" content={robots} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbf7ee" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171b18" media="(prefers-color-scheme: dark)" />
      {PRELOADED_FONTS[context.language].map((font) => (
        <link key={font} rel="preload" href={asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={asset('style.css')} />
      {staff && <link rel="stylesheet" href={asset('staff.css')} />}
      {goOn !== undefined && <meta http-equiv="refresh" content={`0; url=${goOn}`} />}
      <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      <link rel="canonical" href={`${context.origin}/${context.language}${path}`} />
      {LANGUAGES.map((language) => (
        <link key={language} rel="alternate" hreflang={language} href={`${context.origin}/${language}${path}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${context.origin}/${DEFAULT_LANGUAGE}${path}`} />
      {alternates?.map((alternate) => (
        <link key={alternate.href} rel="alternate" {...alternate} />
      ))}
    </head>
  );
}
