import { directionOf, type Language } from '#lib/localised.ts';

import { type Translate, translators } from '#platform/i18n/catalogue.ts';
import { type Formats, formatsOf } from '#platform/i18n/formats.ts';

/** What every component of a page needs to know: the language, its rules, and where the page stands. */
export interface PageContext {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Formats;
  /** The address after the language, query included, e.g. `/figures?programme=8`; `/` for the home page. */
  readonly path: string;
  /** The origin that permanent addresses are written with, e.g. `http://127.0.0.1:3000`. */
  readonly origin: string;
  /** Lets a script of ours run on this page; private pages only. */
  readonly nonce?: string | undefined;
  /** Whether this is a trial, with fictitious people: every page says so. */
  readonly trial: boolean;
}

export function pageContext(language: Language, path: string, origin: string, trial = false): PageContext {
  return {
    language,
    direction: directionOf(language),
    t: translators()[language],
    format: formatsOf(language),
    path,
    origin,
    trial,
  };
}

/** The address of a page in the language of the context. */
export function href(context: PageContext, path: string): string {
  return `/${context.language}${path}`;
}
