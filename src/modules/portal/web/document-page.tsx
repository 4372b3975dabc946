import {
  type CaseSummary,
  type FigurePage,
  figuresById,
  listCases,
  listChecks,
  listFigures,
  type SourceDocument,
} from '#observatory';
import type { Actor } from '#platform/access/actor.ts';
import type { Database } from '#platform/db/database.ts';
import { CiteThis } from '#platform/ui/cite-this.tsx';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Downloads } from '#platform/ui/downloads.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PageRoute, page } from '#platform/web/page-route.ts';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { CaseCards } from './case-cards.tsx';
import { claimantsOf } from './claimants.ts';
import { documentDate, documentKind, languageName, publisherName } from './document-words.ts';
import { FiguresTable } from './figures-table.tsx';
import { paths, permanent, to } from './paths.ts';
import { Shell } from './shell.tsx';

const PAGE_SIZE = 100;

/** `/documents/:id`: a document like a citation, the figures it publishes, the discrepancies it takes part in. */
export const documentPage: PageRoute = {
  path: '/documents/:id',
  permission: 'public',
  async answer({ context, params, query, db, actor }) {
    const reference = await referenceOf(db);
    const document = reference.documents.get(params.id ?? '');
    if (document === undefined) return NOT_FOUND;
    const asked = /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1;
    const [figures, cases, checks] = await Promise.all([
      listFigures.execute(db, actor, {
        filter: { document: document.id },
        sort: 'locator',
        offset: (asked - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      }),
      casesOf(db, actor, reference, document.id),
      listChecks.execute(db, actor, {}),
    ]);
    const { t, format } = context;
    const title = format.text(document.title);
    return page(
      <Shell
        context={context}
        section="documents"
        title={title}
        description={format.text(document.about)}
        breadcrumbs={[{ label: t('portal.nav.documents'), href: to(context, paths.documents()) }, { label: title }]}
        canonicalPath={paths.document(document.id)}
      >
        <PageTitle kicker={documentKind(context, document)} title={title} lead={format.text(document.about)} />
        {document.standing === 'public-source' && (
          <Notice context={context} kind="attention" title={t('readings.document.standing.public-source')}>
            <p>{t('readings.document.public-notice')}</p>
          </Notice>
        )}
        <Facts context={context} reference={reference} document={document} />
        <Figures context={context} reference={reference} document={document} figures={figures} asked={asked} />
        <Section id="cases" title={t('readings.document.cases', { count: cases.length })}>
          {cases.length === 0 ? (
            <p>{t('readings.document.cases-none')}</p>
          ) : (
            <CaseCards context={context} cases={cases} checks={checks} />
          )}
        </Section>
        <CiteThis
          context={context}
          citation={t('readings.document.citation', {
            publisher: publisherName(context, reference, document),
            title: document.original_title ?? title,
            date: documentDate(context, document),
          })}
          address={permanent(context, paths.document(document.id))}
        />
      </Shell>,
    );
  },
};

interface PartProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly document: SourceDocument;
}

function Facts({ context, reference, document }: PartProps) {
  const { t, format } = context;
  return (
    <Section id="facts" title={t('readings.document.facts')}>
      <DefinitionList
        items={[
          {
            term: t('readings.document.original-title'),
            description: document.original_title && (
              <cite lang={document.language ?? undefined}>
                <bdi>{document.original_title}</bdi>
              </cite>
            ),
          },
          { term: t('portal.figure.publisher'), description: publisherName(context, reference, document) },
          { term: t('readings.document.date'), description: documentDate(context, document) },
          {
            term: t('readings.document.date-known'),
            description: document.date_note && format.text(document.date_note),
          },
          { term: t('readings.document.language'), description: languageName(context, document.language) },
          { term: t('readings.document.kind'), description: documentKind(context, document) },
          {
            term: t('readings.document.standing'),
            description: t(
              document.standing === 'source'
                ? 'readings.document.standing.source'
                : 'readings.document.standing.public-source',
            ),
          },
          { term: t('readings.document.caveat'), description: document.caveat && format.text(document.caveat) },
          {
            term: t('readings.document.transcription'),
            description: document.line_count && t('readings.document.lines', { count: document.line_count }),
          },
          { term: t('readings.document.identifier'), description: <bdi dir="ltr">{document.id}</bdi> },
        ]}
      />
    </Section>
  );
}

interface FiguresProps extends PartProps {
  readonly figures: FigurePage;
  /** The page asked for, from 1. */
  readonly asked: number;
}

function Figures({ context, reference, document, figures, asked }: FiguresProps) {
  const { t } = context;
  const pages = Math.max(1, Math.ceil(figures.total / PAGE_SIZE));
  const title = t('readings.document.figures', { total: figures.total });
  if (figures.total === 0) {
    return (
      <Section id="figures" title={title}>
        <p>{t('readings.document.figures-none')}</p>
      </Section>
    );
  }
  const filter = new URLSearchParams({ document: document.id });
  return (
    <Section id="figures" title={title} intro={t('readings.document.figures-intro')}>
      <FiguresTable context={context} reference={reference} figures={figures.items} caption={title} withoutSource />
      <Pagination
        context={context}
        page={Math.min(asked, pages)}
        pages={pages}
        hrefFor={(number) =>
          to(context, `${paths.document(document.id)}${number === 1 ? '' : `?page=${number}`}#figures`)
        }
      />
      <Downloads
        context={context}
        of={title}
        items={[
          { format: 'CSV', href: `/api/figures.csv?${filter}` },
          { format: 'JSON', href: `/api/figures?${filter}&pageSize=1000` },
        ]}
      />
    </Section>
  );
}

/** The cases in which the document states something, or publishes a figure that is a claim. */
async function casesOf(
  db: Database,
  actor: Actor,
  reference: Reference,
  document: string,
): Promise<readonly CaseSummary[]> {
  const [cases, claimants] = await Promise.all([
    listCases.execute(db, actor, undefined),
    claimantsOf(db, actor, reference),
  ]);
  const claimed = [...claimants.values()].flatMap(({ figures }) => [...figures]);
  const figures = await figuresById.execute(db, actor, claimed);
  return cases.filter(({ code }) => {
    const named = claimants.get(code);
    if (named === undefined) return false;
    return named.documents.has(document) || [...named.figures].some((id) => figures.get(id)?.document === document);
  });
}
