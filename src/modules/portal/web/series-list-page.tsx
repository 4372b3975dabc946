import { type Figure, figuresById, listSeries, type SeriesSummary } from '#observatory';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { paths, to } from './paths.ts';
import { placeholders } from './series-view.ts';
import { Shell } from './shell.tsx';
import { fillFigures, valueText } from './wording.ts';

/** `/series`: the figures that read together, each series with the sentence that says what it shows. */
export const seriesListPage: PageRoute = {
  path: '/series',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t, format } = context;
    const [reference, series] = await Promise.all([referenceOf(db), listSeries.execute(db, actor, undefined)]);
    const named = series.flatMap(({ finding, total }) => [
      ...placeholders(finding.fr),
      ...(total === null ? [] : [total]),
    ]);
    const figures = await figuresById.execute(db, actor, named);
    const groups = Map.groupBy(series, (one) => programmeOf(one, figures));
    return page(
      <Shell
        context={context}
        section="series"
        title={t('portal.nav.series')}
        description={t('readings.series-list.description')}
        breadcrumbs={[{ label: t('portal.nav.series') }]}
        canonicalPath={paths.seriesList()}
        alternates={[{ href: '/api/series', type: 'application/json', title: 'JSON' }]}
      >
        <PageTitle
          title={t('readings.series-list.title', { count: series.length })}
          lead={t('readings.series-list.lead')}
        />
        {[...groups].map(([number, ofGroup]) => {
          const programme = number === null ? undefined : reference.programmes.get(number);
          return (
            <Section
              key={number}
              id={programme === undefined ? 'across' : `programme-${programme.number}`}
              title={programme === undefined ? t('readings.series-list.across') : format.text(programme.name)}
              aside={
                programme && (
                  <a href={to(context, paths.programme(programme.number))}>
                    {t('readings.series-list.to-programme', { number: programme.number })}
                  </a>
                )
              }
            >
              <CardGrid>
                {ofGroup.map((one) => (
                  <SeriesCard key={one.id} context={context} reference={reference} series={one} figures={figures} />
                ))}
              </CardGrid>
            </Section>
          );
        })}
      </Shell>,
    );
  },
};

/** The programme that all the figures of a finding belong to; nothing when they are of several, or of none. */
function programmeOf({ finding }: SeriesSummary, figures: ReadonlyMap<string, Figure>): number | null {
  const programmes = new Set(placeholders(finding.fr).map((id) => figures.get(id)?.programme ?? null));
  const [programme = null] = programmes;
  return programmes.size === 1 ? programme : null;
}

interface SeriesCardProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly series: SeriesSummary;
  readonly figures: ReadonlyMap<string, Figure>;
}

function SeriesCard({ context, reference, series, figures }: SeriesCardProps) {
  const { t, format } = context;
  const total = series.total === null ? undefined : figures.get(series.total);
  return (
    <Card
      title={format.text(series.title)}
      href={to(context, paths.series(series.id))}
      meta={
        total === undefined ? undefined : (
          <bdi>{t('readings.series-list.total', { value: valueText(context, reference, total) })}</bdi>
        )
      }
    >
      <p>{fillFigures(context, reference, format.text(series.finding), figures)}</p>
    </Card>
  );
}
