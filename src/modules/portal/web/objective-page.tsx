import { Fragment } from 'preact';
import { figuresRead, listCases, listSeries } from '#observatory';
import { Notice } from '#platform/ui/notice.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { NOT_FOUND, type PageRoute, page } from '#platform/web/page-route.ts';
import type { SpecificObjective } from '#strategy';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { claimantsOf } from './claimants.ts';
import { casesTouching, seriesMembersOf, seriesShowing } from './figure-links.ts';
import { figuresOf } from './figures-of.ts';
import { FiguresTable } from './figures-table.tsx';
import { wholeNumber } from './params.ts';
import { paths, to } from './paths.ts';
import { neighbours, PreviousNext } from './previous-next.tsx';
import { resultsFirst } from './programme-parts.tsx';
import { RelatedCases } from './related-cases.tsx';
import { Shell } from './shell.tsx';
import { SourcesSection } from './sources.tsx';

/** `/objectives/:number`: a specific objective, what the sources report of it, and every figure published for it. */
export const objectivePage: PageRoute = {
  path: '/objectives/:number',
  permission: 'public',
  async answer({ context, params, db, actor }) {
    const { t, format } = context;
    const number = wholeNumber(params.number);
    const reference = await referenceOf(db);
    const objective = number === undefined ? undefined : reference.objectives.get(number);
    if (number === undefined || objective === undefined) return NOT_FOUND;
    const [figures, read, claimants, members, allCases, allSeries] = await Promise.all([
      figuresOf(db, actor, { objective: number }),
      figuresRead.execute(db, actor, undefined),
      claimantsOf(db, actor, reference),
      seriesMembersOf(db, actor, reference),
      listCases.execute(db, actor, undefined),
      listSeries.execute(db, actor, undefined),
    ]);
    const linked = read.filter((figure) => figure.objective === number);
    const cases = casesTouching(allCases, claimants, linked);
    const series = seriesShowing(allSeries, members, linked);
    const programme = reference.programmes.get(objective.programme);
    const actions = reference.actions.filter((action) => action.objective === number);
    const { before, after } = neighbours([...reference.objectives.values()], objective);
    const title = format.text(objective.title);
    const short = t('portal.objective.short', { number });
    const figuresTitle = t('pages.objective.figures', { count: figures.total });
    const casesTitle = t('pages.programme.cases', { count: cases.length });
    const step = (other: SpecificObjective | undefined, key: 'pages.objective.previous' | 'pages.objective.next') =>
      other && { href: to(context, paths.objective(other.number)), kicker: t(key), title: format.text(other.title) };
    return page(
      <Shell
        context={context}
        section="strategy"
        title={`${short} — ${title}`}
        description={format.text(objective.summary)}
        breadcrumbs={[
          { label: t('portal.nav.strategy'), href: to(context, paths.strategy()) },
          {
            label: t('portal.programme.short', { number: objective.programme }),
            href: to(context, paths.programme(objective.programme)),
          },
          { label: short },
        ]}
      >
        <PageTitle
          kicker={short}
          title={title}
          meta={
            programme && (
              <a href={to(context, paths.programme(programme.number))}>
                {t('portal.programme.short', { number: programme.number })} — {format.text(programme.name)}
              </a>
            )
          }
        />
        <p>{format.text(objective.summary)}</p>
        <ReportedWith context={context} reference={reference} objective={objective} />
        <Section id="figures" title={figuresTitle}>
          {figures.total === 0 ? (
            <p>{t('pages.objective.no-figure')}</p>
          ) : (
            <>
              <FiguresTable
                context={context}
                reference={reference}
                figures={resultsFirst(figures.items)}
                caption={figuresTitle}
              />
              {figures.total > figures.items.length && (
                <p>
                  <a href={to(context, paths.figures({ objective: number }))}>
                    {t('portal.figures.all', { total: figures.total })}
                  </a>
                </p>
              )}
            </>
          )}
        </Section>
        {actions.length > 0 && (
          <Section id="actions" title={t('pages.objective.actions', { count: actions.length })}>
            <RawList
              items={actions.map((action) => (
                <>
                  <a href={to(context, paths.action(action.number))}>
                    {t('portal.action.short', { number: action.number })}
                  </a>
                  {` — ${format.text(action.title ?? action.theme)}`}
                </>
              ))}
            />
          </Section>
        )}
        {series.length > 0 && (
          <Section id="series" title={t('pages.programme.series', { count: series.length })}>
            <RawList
              items={series.map((one) => (
                <a key={one.id} href={to(context, paths.series(one.id))}>
                  {format.text(one.title)}
                </a>
              ))}
            />
          </Section>
        )}
        {cases.length > 0 && (
          <Section id="cases" title={casesTitle}>
            <RelatedCases context={context} cases={cases} caption={casesTitle} />
          </Section>
        )}
        <SourcesSection context={context} reference={reference} sources={objective.sources} />
        <PreviousNext
          context={context}
          previous={step(before, 'pages.objective.previous')}
          next={step(after, 'pages.objective.next')}
        />
      </Shell>,
    );
  },
};

interface ReportedWithProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly objective: SpecificObjective;
}

/** Where the sources report on several objectives at once, the same facts stand on several pages, and each says so. */
function ReportedWith({ context, reference, objective }: ReportedWithProps) {
  const { t, format } = context;
  const others = objective.reported_with.flatMap((number) => reference.objectives.get(number) ?? []);
  if (others.length === 0) return null;
  return (
    <Notice context={context} kind="info">
      <p>
        {t('pages.objective.reported-with', { count: others.length })}{' '}
        {others.map((other, position) => (
          <Fragment key={other.number}>
            {position > 0 && t('pages.semicolon')}
            <a href={to(context, paths.objective(other.number))}>
              {other.number}. {format.text(other.title)}
            </a>
          </Fragment>
        ))}
      </p>
    </Notice>
  );
}
