import { figuresById, listSeries } from '#observatory';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { referenceOf } from '../queries/reference.ts';
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
    const title = t('readings.series-list.title', { count: series.length });
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
        <PageTitle title={title} lead={t('readings.series-list.lead')} />
        <CardGrid label={t('portal.nav.series')}>
          {series.map((one) => {
            const total = one.total === null ? undefined : figures.get(one.total);
            return (
              <Card
                key={one.id}
                level={2}
                title={format.text(one.title)}
                href={to(context, paths.series(one.id))}
                meta={
                  total === undefined ? undefined : (
                    <bdi>{t('readings.series-list.total', { value: valueText(context, reference, total) })}</bdi>
                  )
                }
              >
                <p>{fillFigures(context, reference, format.text(one.finding), figures)}</p>
              </Card>
            );
          })}
        </CardGrid>
      </Shell>,
    );
  },
};
