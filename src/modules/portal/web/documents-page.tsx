import { countFiguresBy, type SourceDocument } from '#observatory';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { documentDate, documentKind, languageName, publisherName } from './document-words.ts';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

/** `/documents`: the documents that publish the figures, and the public sources that shed light on them. */
export const documentsPage: PageRoute = {
  path: '/documents',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t, format } = context;
    const [reference, counts] = await Promise.all([referenceOf(db), countFiguresBy.execute(db, actor, 'document_id')]);
    const documents = [...reference.documents.values()];
    const publishing = documents.filter((document) => counts.has(document.id));
    const title = t('readings.documents.title', {
      figures: format.number(publishing.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)),
      documents: publishing.length,
    });
    return page(
      <Shell
        context={context}
        section="documents"
        title={t('portal.nav.documents')}
        description={t('readings.documents.description')}
        breadcrumbs={[{ label: t('portal.nav.documents') }]}
        canonicalPath={paths.documents()}
        alternates={[{ href: '/api/documents', type: 'application/json', title: 'JSON' }]}
      >
        <PageTitle title={title} lead={t('readings.documents.lead')} />
        {(['source', 'public-source'] as const).map((standing) => (
          <Section
            key={standing}
            id={standing}
            title={t(standing === 'source' ? 'readings.documents.sources' : 'readings.documents.public')}
            intro={t(standing === 'source' ? 'readings.documents.sources-intro' : 'readings.documents.public-intro')}
          >
            <CardGrid>
              {documents
                .filter((document) => document.standing === standing)
                .map((document) => (
                  <DocumentCard
                    key={document.id}
                    context={context}
                    reference={reference}
                    document={document}
                    figures={counts.get(document.id) ?? 0}
                  />
                ))}
            </CardGrid>
          </Section>
        ))}
      </Shell>,
    );
  },
};

interface DocumentCardProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly document: SourceDocument;
  readonly figures: number;
}

function DocumentCard({ context, reference, document, figures }: DocumentCardProps) {
  const { t, format } = context;
  return (
    <Card
      title={format.text(document.title)}
      href={to(context, paths.document(document.id))}
      kicker={documentKind(context, document)}
      meta={
        <>
          <span>{documentDate(context, document)}</span>
          <span>{languageName(context, document.language)}</span>
          {document.standing === 'source' ? (
            <span>{t('readings.documents.figures', { count: figures })}</span>
          ) : (
            <span>{t('readings.document.standing.short')}</span>
          )}
        </>
      }
    >
      <p>{publisherName(context, reference, document)}</p>
    </Card>
  );
}
