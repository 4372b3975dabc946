import type { SourceDocument } from '#observatory';
import { INTL_LOCALES } from '#platform/i18n/formats.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import type { Reference } from '../queries/reference.ts';

/** The date of a document as exactly as it is known: a day, a month, a span, one bound only, or nothing. */
export function documentDate(
  { t, format }: PageContext,
  { date_from: from, date_to: to }: Pick<SourceDocument, 'date_from' | 'date_to'>,
): string {
  if (from !== null && to !== null) {
    return from === to
      ? format.date(from)
      : t('readings.document.date.between', { from: format.date(from), to: format.date(to) });
  }
  if (from !== null) return t('readings.document.date.from', { from: format.date(from) });
  if (to !== null) return t('readings.document.date.to', { to: format.date(to) });
  return t('readings.document.date.unknown');
}

/** A language code in the words of the page's language. */
export function languageName({ t, language }: PageContext, code: string | null): string {
  const unknown = t('readings.document.language-unknown');
  if (code === null) return unknown;
  return new Intl.DisplayNames(INTL_LOCALES[language], { type: 'language' }).of(code) ?? unknown;
}

export function publisherName(context: PageContext, reference: Reference, document: SourceDocument): string {
  const publisher = reference.organisations.get(document.publisher);
  return publisher === undefined ? document.publisher : context.format.text(publisher.name);
}

/** The title of a document by its identifier. */
export function documentTitle(context: PageContext, reference: Reference, id: string): string {
  const document = reference.documents.get(id);
  return document === undefined ? id : context.format.text(document.title);
}

/** What kind of document it is, in words; a kind that the catalogue does not know keeps its code. */
export function documentKind({ t }: PageContext, { kind }: Pick<SourceDocument, 'kind'>): string {
  switch (kind) {
    case 'report':
    case 'questionnaire':
    case 'press-article':
    case 'statement':
    case 'public-page':
      return t(`readings.document.kind.${kind}`);
    default:
      return kind;
  }
}
