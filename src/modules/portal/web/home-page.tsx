import {
  type CaseSummary,
  CASE_STATES,
  type CheckedRelation,
  countFiguresBy,
  figuresById,
  findSeries,
  listCases,
  listChecks,
  listSeries,
  rulingsInForce,
} from '#observatory';
import { Card, CardGrid } from '#platform/ui/card.tsx';
import { KeyFigure, KeyFigures } from '#platform/ui/key-figures.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import { Timeline } from '#platform/ui/timeline.tsx';
import { page, type PageRoute } from '#platform/web/page-route.ts';
import { listEvents, listTenets } from '#strategy';
import { figureLinks } from '../queries/figure-links.ts';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { timelineEvents } from './event-wording.tsx';
import { HomeChart } from './home-chart.tsx';
import { HOME_SERIES, KEY_FIGURES, LATEST_EVENTS } from './home-editorial.ts';
import { HomeResults, headline } from './home-results.tsx';
import { paths, to } from './paths.ts';
import { Shell } from './shell.tsx';

/** `/`: the policy, its headline results, what disagrees, and the ways into everything else. */
export const homePage: PageRoute = {
  path: '/',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t } = context;
    const [reference, links, cases, checks, events, counts, series, allSeries] = await Promise.all([
      referenceOf(db),
      figureLinks(db),
      listCases.execute(db, actor, undefined),
      listChecks.execute(db, actor, {}),
      listEvents.execute(db, actor, undefined),
      countFiguresBy.execute(db, actor, 'programme'),
      findSeries.execute(db, actor, HOME_SERIES),
      listSeries.execute(db, actor, undefined),
    ]);
    const shown = series === undefined ? [] : [series.total ?? '', ...series.points.map(({ figure }) => figure)];
    const full = reference.strategies.find(({ detail }) => detail === 'full');
    const disputes = new Set(KEY_FIGURES.flatMap((id) => links.cases.get(id) ?? []));
    const [figures, rulings, tenets] = await Promise.all([
      figuresById.execute(db, actor, [...KEY_FIGURES, ...shown]),
      rulingsInForce.execute(db, actor, [...disputes]),
      full === undefined ? [] : listTenets.execute(db, actor, full.id),
    ]);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const latest = timelineEvents(context, reference, events.slice(-LATEST_EVENTS)).toReversed();
    const results = KEY_FIGURES.some((id) => figures.has(id));
    return page(
      <Shell context={context} title={t('portal.home.title')} description={t('portal.home.description')}>
        <PageTitle
          title={t('portal.home.title')}
          lead={t('pages.home.lead')}
          meta={t('portal.home.numbers', {
            figures: total,
            documents: reference.documents.size,
            series: allSeries.length,
          })}
        />
        {full !== undefined && (
          <Section id="policy" title={t('portal.home.policy')}>
            {full.vision !== null && <p class="lead">{context.format.text(full.vision)}</p>}
            <p>
              {t('pages.home.makeup', {
                name: context.format.text(full.name),
                year: String(full.year),
                principles: tenets.filter(({ kind }) => kind === 'principle').length,
                objectives: tenets.filter(({ kind }) => kind === 'objective').length,
                programmes: reference.programmes.size,
                specific: reference.objectives.size,
              })}
            </p>
            <p>
              <a href={to(context, paths.strategy())}>{t('portal.home.to-strategy')}</a>
            </p>
          </Section>
        )}
        {results && (
          <Section id="results" title={headline(context, figures)} intro={t('pages.home.results-intro')}>
            <HomeResults {...{ context, reference, figures, links, cases, rulings }} />
          </Section>
        )}
        {series !== undefined && (
          <div class="section">
            <HomeChart context={context} reference={reference} series={series} figures={figures} />
          </div>
        )}
        <Disagreements context={context} cases={cases} checks={checks} />
        <Programmes context={context} reference={reference} counts={counts} />
        <Section
          id="latest"
          title={t('portal.home.latest')}
          aside={<a href={to(context, paths.timeline())}>{t('portal.home.to-timeline')}</a>}
        >
          <Timeline events={latest} />
        </Section>
        <Reuse context={context} />
      </Shell>,
    );
  },
};

interface DisagreementsProps {
  readonly context: PageContext;
  readonly cases: readonly CaseSummary[];
  readonly checks: readonly CheckedRelation[];
}

function Disagreements({ context, cases, checks }: DisagreementsProps) {
  const { t } = context;
  const failed = checks.filter(({ finding }) => finding.result === 'fail').length;
  return (
    <Section
      id="disagreements"
      title={t('portal.home.disagree', { failed, cases: cases.length })}
      intro={t('portal.home.disagree-lead')}
    >
      <KeyFigures label={t('pages.home.states')}>
        <KeyFigure
          context={context}
          value={failed}
          label={t('pages.home.failing', { failed, total: checks.length })}
          href={to(context, paths.checks({ result: 'fail' }))}
        />
        {CASE_STATES.map((state) => {
          const count = cases.filter((one) => one.state === state).length;
          return (
            <KeyFigure
              key={state}
              context={context}
              value={count}
              label={t(`pages.home.state.${state}`, { count })}
              href={to(context, paths.cases({ state }))}
            />
          );
        })}
      </KeyFigures>
      <p>
        <a href={to(context, paths.cases())}>{t('portal.home.to-cases')}</a>
      </p>
      <p>
        <a href={to(context, paths.checks())}>{t('portal.home.to-checks')}</a>
      </p>
    </Section>
  );
}

interface ProgrammesProps {
  readonly context: PageContext;
  readonly reference: Reference;
  readonly counts: ReadonlyMap<string, number>;
}

function Programmes({ context, reference, counts }: ProgrammesProps) {
  const { t, format } = context;
  if (reference.programmes.size === 0) return null;
  const objectives = [...reference.objectives.values()];
  return (
    <Section id="programmes" title={t('portal.home.programmes', { count: reference.programmes.size })}>
      <CardGrid>
        {[...reference.programmes.values()].map(({ number, name, aim }) => (
          <Card
            key={number}
            kicker={t('portal.programme.short', { number })}
            title={format.text(name)}
            href={to(context, paths.programme(number))}
            meta={
              <>
                <span>
                  {t('pages.objectives-count', { count: objectives.filter((one) => one.programme === number).length })}
                </span>
                <span>{t('pages.figures-count', { count: counts.get(String(number)) ?? 0 })}</span>
              </>
            }
          >
            <p>{format.text(aim)}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

function Reuse({ context }: { readonly context: PageContext }) {
  const { t } = context;
  const ways = [
    { id: 'data', path: paths.data() },
    { id: 'method', path: paths.method() },
    { id: 'documents', path: paths.documents() },
  ] as const;
  return (
    <Section id="reuse" title={t('pages.home.reuse')}>
      <CardGrid>
        {ways.map(({ id, path }) => (
          <Card key={id} title={t(`portal.nav.${id}`)} href={to(context, path)}>
            <p>{t(`pages.home.reuse.${id}`)}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
