import { Fragment } from 'preact';
import type { PageContext } from '#platform/ui/page-context.ts';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { locatorText } from '#platform/ui/source-line.tsx';
import type { Reference } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { sourceOf } from './wording.ts';

interface SourcesProps {
  readonly context: PageContext;
  readonly reference: Reference;
  /** References of the pack: `document#lines`. */
  readonly sources: readonly string[];
}

/** The sources of what a page says, each document once with its places. */
export function SourcesSection({ context, reference, sources }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <Section id="sources" title={context.t('pages.sources')}>
      <RawList
        items={byDocument(reference, sources).map((cited) => <Cited key={cited.id} context={context} {...cited} />)}
      />
    </Section>
  );
}

/** The same in a line of text, for an event or a card. */
export function InlineSources({ context, reference, sources }: SourcesProps) {
  const documents = byDocument(reference, sources);
  if (documents.length === 0) return null;
  return (
    <span class="source-line">
      {context.t('pages.sources.inline', { count: documents.length })}{' '}
      {documents.map((cited, position) => (
        <Fragment key={cited.id}>
          {position > 0 && context.t('pages.semicolon')}
          <Cited context={context} {...cited} />
        </Fragment>
      ))}
    </span>
  );
}

interface CitedDocument {
  readonly id: string;
  readonly title: Reference['packName'] | undefined;
  readonly locators: readonly string[];
}

function Cited({ context, id, title, locators }: CitedDocument & { readonly context: PageContext }) {
  const places = locators.map((locator) => `${context.t('ui.comma')}${locatorText(context, locator)}`);
  return (
    <>
      {title === undefined ? id : <a href={to(context, paths.document(id))}>{context.format.text(title)}</a>}
      {places.join('')}
    </>
  );
}

function byDocument(reference: Reference, sources: readonly string[]): readonly CitedDocument[] {
  const cited = Map.groupBy(
    sources.map((source) => sourceOf(reference, source)),
    ({ id }) => id,
  );
  return [...cited].map(([id, places]) => ({
    id,
    title: places[0]?.document?.title,
    locators: places.flatMap(({ locator }) => (locator === undefined ? [] : [locator])),
  }));
}
