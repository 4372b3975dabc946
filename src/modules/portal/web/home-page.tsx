import {
  CASE_STATES,
  type CaseSummary,
  type CheckedRelation,
  countFiguresBy,
  figuresById,
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
import { type PageRoute, page } from '#platform/web/page-route.ts';
import { listEvents, listTenets } from '#strategy';
import { type Reference, referenceOf } from '../queries/reference.ts';
import { claimantsOf } from './claimants.ts';
import { timelineEvents } from './event-wording.tsx';
import { casesTouching } from './figure-links.ts';
import { HomeChart } from './home-chart.tsx';
import { HOME_SERIES, KEY_FIGURES, LATEST_EVENTS } from './home-editorial.ts';
import { DisputeMark, DisputeOutcome, HomeResults, headline } from './home-results.tsx';
import { paths, to } from './paths.ts';
import { readSeries } from './series-view.ts';
import { Shell } from './shell.tsx';

/** `/`: the policy, its headline results, what disagrees, and the ways into everything else. */
export const homePage: PageRoute = {
  path: '/',
  permission: 'public',
  async answer({ context, db, actor }) {
    const { t } = context;
    const reference = await referenceOf(db);
    const full = reference.strategies.find(({ detail }) => detail === 'full');
    const [figures, claimants, cases, checks, events, counts, view, series, tenets] = await Promise.all([
      figuresById.execute(db, actor, KEY_FIGURES),
      claimantsOf(db, actor, reference),
      listCases.execute(db, actor, undefined),
      listChecks.execute(db, actor, {}),
      listEvents.execute(db, actor, undefined),
      countFiguresBy.execute(db, actor, 'programme'),
      readSeries(context, reference, db, actor, HOME_SERIES),
      listSeries.execute(db, actor, undefined),
      full === undefined ? [] : listTenets.execute(db, actor, full.id),
    ]);
    const headlined = [...figures.values(), ...(view?.total === undefined ? [] : [view.total])];
    const disputes = casesTouching(cases, claimants, headlined);
    const rulings = await rulingsInForce.execute(
      db,
      actor,
      disputes.map(({ code }) => code),
    );
    const disputedTotal = view?.total && {
      context,
      figure: view.total.id,
      cases: casesTouching(cases, claimants, [view.total]),
      rulings,
    };
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const latest = timelineEvents(context, reference, events.slice(-LATEST_EVENTS)).toReversed();
    return page(
      <Shell context={context} title={t('portal.home.title')} description={t('portal.home.description')}>
        <PageTitle
          kicker={context.format.text(reference.packName)}
          title={t('portal.home.title')}
          lead={t('pages.home.lead')}
          meta={t('portal.home.numbers', {
            figures: total,
            documents: reference.documents.size,
            series: series.length,
          })}
        />
        {full !== undefined && (
          <Section id="policy" title={t('portal.home.policy')}>
            {full.vision !== null && (
              <>
                <p class="kicker">{t('pages.strategy.vision')}</p>
                <p class="lead">{context.format.text(full.vision)}</p>
              </>
            )}
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
        {figures.size > 0 && (
          <Section id="results" title={headline(context, figures)} intro={t('pages.home.results-intro')}>
            <HomeResults {...{ context, reference, figures, claimants, cases, rulings }} />
          </Section>
        )}
        {view !== undefined && (
          <HomeChart
            context={context}
            reference={reference}
            view={view}
            disputed={
              disputedTotal && (
                <>
                  <DisputeMark {...disputedTotal} /> <DisputeOutcome {...disputedTotal} />
                </>
              )
            }
          />
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
