import { figuresRead, listCases, listSeries } from '#observatory';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { RawList } from '#platform/ui/raw-list.tsx';
import { Section } from '#platform/ui/section.tsx';
import { Timeline } from '#platform/ui/timeline.tsx';
import { NOT_FOUND, type PageRoute, page } from '#platform/web/page-route.ts';
import { listEvents, listTenets } from '#strategy';
import { referenceOf } from '../queries/reference.ts';
import { claimantsOf } from './claimants.ts';
import { timelineEvents } from './event-wording.tsx';
import { casesTouching, seriesMembersOf, seriesShowing } from './figure-links.ts';
import { figuresOf } from './figures-of.ts';
import { wholeNumber } from './params.ts';
import { paths, to } from './paths.ts';
import { neighbours, PreviousNext } from './previous-next.tsx';
import { ProgrammeActions, ProgrammeFacts, ProgrammeObjectives } from './programme-parts.tsx';
import { RelatedCases } from './related-cases.tsx';
import { Shell } from './shell.tsx';
import { SourcesSection } from './sources.tsx';

/** `/programmes/:number`: what a programme aims at, who carries it, and everything published about it. */
export const programmePage: PageRoute = {
  path: '/programmes/:number',
  permission: 'public',
  async answer({ context, params, db, actor }) {
    const { t, format } = context;
    const number = wholeNumber(params.number);
    const reference = await referenceOf(db);
    const programme = number === undefined ? undefined : reference.programmes.get(number);
    if (number === undefined || programme === undefined) return NOT_FOUND;
    const objectives = [...reference.objectives.values()].filter((objective) => objective.programme === number);
    const [ofObjectives, others, read, claimants, members, allCases, allSeries, allEvents, tenets] = await Promise.all([
      Promise.all(
        objectives.map(async (objective) => ({
          objective,
          figures: await figuresOf(db, actor, { objective: objective.number }),
        })),
      ),
      figuresOf(db, actor, { programme: number, withoutObjective: true }),
      figuresRead.execute(db, actor, undefined),
      claimantsOf(db, actor, reference),
      seriesMembersOf(db, actor, reference),
      listCases.execute(db, actor, undefined),
      listSeries.execute(db, actor, undefined),
      listEvents.execute(db, actor, undefined),
      listTenets.execute(db, actor, programme.strategy_id),
    ]);
    const linked = read.filter((figure) => figure.programme === number);
    const cases = casesTouching(allCases, claimants, linked);
    const series = seriesShowing(allSeries, members, linked);
    const events = allEvents.filter(({ programmes }) => programmes.includes(number));
    const { before, after } = neighbours([...reference.programmes.values()], programme);
    const name = format.text(programme.name);
    const casesTitle = t('pages.programme.cases', { count: cases.length });
    return page(
      <Shell
        context={context}
        section="strategy"
        title={`${t('portal.programme.short', { number })} — ${name}`}
        description={format.text(programme.aim)}
        breadcrumbs={[
          { label: t('portal.nav.strategy'), href: to(context, paths.strategy()) },
          { label: t('portal.programme.short', { number }) },
        ]}
      >
        <PageTitle
          kicker={`${t('portal.programme.short', { number })} · ${t(programme.type === 'transverse' ? 'portal.type.transverse' : 'portal.type.sectoral')}`}
          title={name}
          lead={format.text(programme.aim)}
        />
        <Section id="brief" title={t('pages.programme.brief')}>
          <p>{format.text(programme.summary)}</p>
        </Section>
        <ProgrammeFacts context={context} reference={reference} programme={programme} tenets={tenets} />
        <ProgrammeObjectives
          context={context}
          reference={reference}
          programme={programme}
          ofObjectives={ofObjectives}
          others={others}
        />
        <ProgrammeActions context={context} reference={reference} programme={programme} />
        {series.length > 0 && (
          <Section id="series" title={t('pages.programme.series', { count: series.length })}>
            <RawList
              items={series.map(({ id, title }) => (
                <a key={id} href={to(context, paths.series(id))}>
                  {format.text(title)}
                </a>
              ))}
            />
          </Section>
        )}
        <Section id="cases" title={casesTitle}>
          {cases.length === 0 ? (
            <p>{t('pages.programme.cases-none')}</p>
          ) : (
            <RelatedCases context={context} cases={cases} caption={casesTitle} />
          )}
        </Section>
        {events.length > 0 && (
          <Section id="events" title={t('pages.programme.events', { count: events.length })}>
            <Timeline events={timelineEvents(context, reference, events)} />
          </Section>
        )}
        <SourcesSection context={context} reference={reference} sources={programme.sources} />
        <PreviousNext
          context={context}
          previous={
            before && {
              href: to(context, paths.programme(before.number)),
              kicker: t('pages.programme.previous'),
              title: format.text(before.name),
            }
          }
          next={
            after && {
              href: to(context, paths.programme(after.number)),
              kicker: t('pages.programme.next'),
              title: format.text(after.name),
            }
          }
        />
      </Shell>,
    );
  },
};
