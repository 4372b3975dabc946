import { may } from '#platform/access/actor.ts';
import { DataTable } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Notice } from '#platform/ui/notice.tsx';
import { href, type PageContext } from '#platform/ui/page-context.ts';
import { PageTitle } from '#platform/ui/page-title.tsx';
import { Section } from '#platform/ui/section.tsx';
import type { PrivateRoute } from '#platform/web/page-route.ts';
import type { CriteriaVersion } from '../queries/criteria-versions.ts';
import { criteriaVersions } from '../queries/criteria-versions.ts';
import type { SimulationRow } from '../queries/read-simulation.ts';
import { latestSimulations } from '../queries/read-simulation.ts';
import { READ_SIMULATIONS, SIMULATE } from '../simulation-rule.ts';
import { simulations } from './simulation-paths.ts';
import { campaignName, versionName } from './simulation-words.tsx';

const MOST = 50;

/** `/simulation`: the criteria that are law, each to try a change of, and what was tried. */
export const simulationListPage: PrivateRoute = {
  path: '/simulation',
  permission: READ_SIMULATIONS,
  async answer({ context, db, actor, query }) {
    const { t } = context;
    const versions = await criteriaVersions.execute(db, actor, undefined);
    const runs = await latestSimulations.execute(db, actor, MOST);
    const adopted = versions.find(({ id }) => id === query.adopted);
    const title = t('simulation.title');
    return {
      kind: 'framed',
      title,
      section: simulations.list(),
      body: (
        <div class="simulation">
          <PageTitle title={title} lead={t('simulation.lead')} />
          {adopted !== undefined && (
            <div role="status">
              <Notice context={context} kind="info" title={t('ui.done')}>
                <p>{t('simulation.adopt.done', { version: versionName(context, adopted) })}</p>
              </Notice>
            </div>
          )}
          <Section id="versions" title={t('simulation.versions.title')} intro={t('simulation.versions.intro')}>
            {versions.length === 0 ? (
              <EmptyState title={t('simulation.versions.none')}>
                <p>{t('simulation.versions.none-remedy')}</p>
              </EmptyState>
            ) : (
              <Versions context={context} versions={versions} tries={may(actor, SIMULATE)} />
            )}
          </Section>
          <Section id="runs" title={t('simulation.runs.title')}>
            {runs.length === 0 ? (
              <EmptyState title={t('simulation.runs.none')} />
            ) : (
              <Runs context={context} runs={runs} versions={versions} />
            )}
          </Section>
        </div>
      ),
    };
  },
};

interface VersionsProps {
  readonly context: PageContext;
  readonly versions: readonly CriteriaVersion[];
  readonly tries: boolean;
}

function Versions({ context, versions, tries }: VersionsProps) {
  const { t, format } = context;
  return (
    <DataTable
      caption={t('simulation.versions.title')}
      captionHidden
      dense
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'version',
          header: t('simulation.version'),
          rowHeader: true,
          cell: (version) => (
            <>
              {versionName(context, version)}
              <span class="said-below">{campaignName(context, version)}</span>
            </>
          ),
        },
        {
          id: 'act',
          header: t('simulation.act'),
          cell: ({ basis }) => (
            <>
              {format.text(basis.title)}
              {basis.assumed && <span class="said-below">{t('simulation.assumed')}</span>}
            </>
          ),
        },
        {
          id: 'from',
          header: t('simulation.in-force-from'),
          cell: ({ inForceFrom }) => format.date(inForceFrom),
          nowrap: true,
        },
        {
          id: 'criteria',
          header: t('simulation.criteria'),
          cell: ({ set }) => set.criteria.map(({ id }) => id).join(' '),
        },
        ...(tries
          ? [
              {
                id: 'try',
                header: <span class="visually-hidden">{t('simulation.versions.try')}</span>,
                cell: (version: CriteriaVersion) => (
                  <a href={href(context, simulations.from(version.id))}>
                    {t('simulation.versions.try')}
                    <span class="visually-hidden"> — {versionName(context, version)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

interface RunsProps {
  readonly context: PageContext;
  readonly runs: readonly SimulationRow[];
  readonly versions: readonly CriteriaVersion[];
}

function Runs({ context, runs, versions }: RunsProps) {
  const { t, format } = context;
  const named = (id: string) => {
    const version = versions.find((one) => one.id === id);
    return version === undefined ? id : `${campaignName(context, version)}, ${versionName(context, version)}`;
  };
  return (
    <DataTable
      caption={t('simulation.runs.title')}
      captionHidden
      dense
      rows={runs}
      rowKey={({ id }) => id}
      rowHref={({ id }) => href(context, simulations.one(id))}
      columns={[
        {
          id: 'draft',
          header: t('simulation.draft'),
          rowHeader: true,
          cell: ({ drafts }) => <bdi>{drafts.map(({ name }) => name).join(' / ')}</bdi>,
        },
        { id: 'base', header: t('simulation.new.base'), cell: ({ base }) => named(base.version) },
        {
          id: 'files',
          header: t('simulation.files'),
          cell: ({ doneFiles }) => format.number(doneFiles),
          numeric: true,
        },
        { id: 'run-at', header: t('simulation.run-at'), cell: ({ runAt }) => format.dateTime(runAt), nowrap: true },
        {
          id: 'state',
          header: t('simulation.state'),
          cell: ({ finishedAt }) => t(finishedAt === null ? 'simulation.state.running' : 'simulation.state.done'),
        },
      ]}
    />
  );
}
