import { isUuid } from '#lib/uuid.ts';
import { may } from '#platform/access/actor.ts';
import { DefinitionList } from '#platform/ui/definition-list.tsx';
import { Downloads } from '#platform/ui/downloads.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Button } from '#platform/ui/form/button.tsx';
import { Once } from '#platform/ui/form/once.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { NOT_FOUND, type PrivateAnswer, type PrivateRequest, type PrivateRoute } from '#platform/web/page-route.ts';
import { continueSimulation } from '../commands/continue-simulation.ts';
import { orderReexamination } from '../commands/order-reexamination.ts';
import { summaryOf } from '../domain/simulation/disparity.ts';
import { criteriaVersions } from '../queries/criteria-versions.ts';
import type { SimulationFound } from '../queries/read-simulation.ts';
import { readSimulation } from '../queries/read-simulation.ts';
import { instanceOf, READ_SIMULATIONS, SIMULATE } from '../simulation-rule.ts';
import { SimulationChanges } from './simulation-changes.tsx';
import { SimulationGroups } from './simulation-groups.tsx';
import { SimulationNext } from './simulation-next.tsx';
import { simulations } from './simulation-paths.ts';
import { SimulationRules } from './simulation-rules.tsx';
import { type PairView, pairName, pairsIn } from './simulation-view.ts';
import { campaignName, groupNames, versionName } from './simulation-words.tsx';

/** `/simulation/<id>`: what a draft would change, for whom and why. Sent, it goes on counting what is left. */
export const simulationPage: PrivateRoute = {
  path: '/simulation/:simulation',
  permission: READ_SIMULATIONS,
  answer: page,
  async submit({ context, db, actor, key, params }) {
    const { simulation } = params;
    if (!isUuid(simulation)) return NOT_FOUND;
    await continueSimulation.execute(db, actor, { simulation }, { key });
    return { kind: 'redirect', to: href(context, simulations.one(simulation)) };
  },
};

async function page(request: PrivateRequest): Promise<PrivateAnswer> {
  const { context, db, actor, params, query } = request;
  const { t, format } = context;
  const found = isUuid(params.simulation) ? await readSimulation.execute(db, actor, params.simulation) : null;
  if (found === null) return NOT_FOUND;
  const versions = await criteriaVersions.execute(db, actor, undefined);
  const nameOf = await groupNames(request);
  const pairs = pairsIn(context, found);
  const pair = pairs.find(({ place }) => String(place) === query.pair) ?? pairs[0];
  if (pair === undefined) return NOT_FOUND;
  const base = versions.find(({ id }) => id === found.base.version);
  const title = found.drafts.map(({ name }) => name).join(' / ');
  const campaigns = found.campaigns?.map((id) => {
    const version = versions.find(({ campaign }) => campaign === id);
    return version === undefined ? id : campaignName(context, version);
  });
  return {
    kind: 'framed',
    title,
    section: simulations.list(),
    body: (
      <div class="simulation">
        <PageTitle
          kicker={<a href={href(context, simulations.list())}>{t('simulation.title')}</a>}
          title={<bdi>{title}</bdi>}
          lead={found.doneFiles === 0 ? undefined : findingOf(context, pair)}
        />
        <DefinitionList
          items={[
            {
              term: t('simulation.new.base'),
              description: base && `${campaignName(context, base)}, ${versionName(context, base)}`,
            },
            {
              term: t('simulation.campaign'),
              description: campaigns === undefined ? t('simulation.campaign.all') : format.list(campaigns),
            },
            {
              term: t('simulation.files'),
              description: t('simulation.result.of-files', {
                files: found.doneFiles,
                day: format.dateTime(found.runAt),
              }),
            },
          ]}
        />
        <Notice context={context} kind="info">
          <p>{t('simulation.decides-nothing')}</p>
        </Notice>
        {found.finishedAt === null && <Unfinished context={context} found={found} goesOn={may(actor, SIMULATE)} />}
        {found.doneFiles === 0 ? (
          <EmptyState title={t('simulation.result.no-files')}>
            <p>{t('simulation.result.no-files-remedy')}</p>
          </EmptyState>
        ) : (
          <>
            <Pairs context={context} id={found.id} pairs={pairs} shown={pair} />
            <SimulationRules context={context} pair={pair} />
            <SimulationChanges context={context} pair={pair} />
            <SimulationGroups context={context} pair={pair} small={found.small} nameOf={nameOf} />
            <Downloads
              context={context}
              of={title}
              items={(['csv', 'xlsx'] as const).map((file) => ({
                format: file.toUpperCase(),
                href: href(context, simulations.file(found.id, file)),
              }))}
            />
          </>
        )}
        <SimulationNext
          context={context}
          found={found}
          tries={may(actor, SIMULATE)}
          adopts={actor.kind === 'person' && instanceOf(actor.role) === found.instance}
          orders={may(actor, orderReexamination.permission)}
          versions={versions}
        />
      </div>
    ),
  };
}

function findingOf({ t }: PageContext, { comparison }: PairView): string {
  const { moves } = summaryOf(comparison);
  const sum = (side: 'from' | 'to') =>
    moves.filter((move) => move[side] === 'yes').reduce((files, move) => files + move.files, 0);
  return t('simulation.result.changes', { gained: sum('to'), lost: sum('from') });
}

interface UnfinishedProps {
  readonly context: PageContext;
  readonly found: SimulationFound;
  readonly goesOn: boolean;
}

function Unfinished({ context, found, goesOn }: UnfinishedProps) {
  const { t, format } = context;
  const { doneFiles, files } = found;
  return (
    <Notice context={context} kind="attention" title={t('simulation.progress.title')}>
      <p>{t('simulation.progress', { done: format.number(doneFiles), files: format.number(files) })}</p>
      <progress value={doneFiles} max={Math.max(files, 1)} aria-label={t('simulation.progress.title')} />
      {goesOn && (
        <form method="post" action={href(context, simulations.one(found.id))}>
          <Once />
          <Button>{t('simulation.progress.act')}</Button>
        </form>
      )}
    </Notice>
  );
}

interface PairsProps {
  readonly context: PageContext;
  readonly id: string;
  readonly pairs: readonly PairView[];
  readonly shown: PairView;
}

function Pairs({ context, id, pairs, shown }: PairsProps) {
  if (pairs.length < 2) return null;
  return (
    <nav class="simulation-pairs" aria-label={context.t('simulation.result.pairs')}>
      <ul>
        {pairs.map((pair) => (
          <li key={pair.place}>
            <a
              href={href(context, simulations.one(id, pair.place))}
              aria-current={pair.place === shown.place ? 'page' : undefined}
            >
              <bdi>{pairName(context, pair)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
