import type { PageContext } from './page-context.ts';

interface SourceLineProps {
  readonly context: PageContext;
  /** The title of the document, or several joined. */
  readonly document: string;
  readonly href?: string | undefined;
  /** Where in the document: `251-254`, or words of its own. */
  readonly locator?: string | undefined;
  readonly publisher?: string | undefined;
}

/** Where a figure comes from: the document, the place in it, and a link to it. */
export function SourceLine({ context, document, href, locator, publisher }: SourceLineProps) {
  const { t } = context;
  const comma = t('ui.comma');
  return (
    <p class="source-line">
      <span class="source-word">{t('ui.source')}</span>{' '}
      {href === undefined ? <cite>{document}</cite> : <a href={href}>{document}</a>}
      {publisher !== undefined && (
        <>
          {comma}
          {publisher}
        </>
      )}
      {locator !== undefined && (
        <>
          {comma}
          {locatorText(context, locator)}
        </>
      )}
    </p>
  );
}

/** A locator in words: `251` is "line 251", `251-254` "lines 251–254"; anything else is already words. */
export function locatorText({ t }: PageContext, locator: string): string {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(locator) ?? [];
  if (first === undefined) return locator;
  return last === undefined ? t('ui.source.line', { line: first }) : t('ui.source.lines', { first, last });
}
