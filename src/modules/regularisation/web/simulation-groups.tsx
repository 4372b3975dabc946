import { Chart } from '#platform/ui/charts/chart.tsx';
import { ChartFigure } from '#platform/ui/charts/chart-figure.tsx';
import { drawBars } from '#platform/ui/charts/draw-bars.tsx';
import { plotOfGroups } from '#platform/ui/charts/model.ts';
import { type Column, DataTable } from '#platform/ui/data-table.tsx';
import type { PageContext } from '#platform/ui/page-context.ts';
import { Section } from '#platform/ui/section.tsx';
import { type GroupResult, groupsOf, type Shares } from '../domain/simulation/disparity.ts';
import { DIMENSIONS, type Dimension } from '../domain/simulation/grouping.ts';
import { signed } from './simulation-changes.tsx';
import type { PairView } from './simulation-view.ts';
import type { GroupName } from './simulation-words.tsx';

interface SimulationGroupsProps {
  readonly context: PageContext;
  readonly pair: PairView;
  readonly small: number;
  readonly nameOf: GroupName;
}

/** Each group beside all other files, before and after: shares, their difference and ratio, always with the counts. */
export function SimulationGroups({ context, pair, small, nameOf }: SimulationGroupsProps) {
  const { t } = context;
  const tables = DIMENSIONS.map((dimension) => ({
    dimension,
    groups: inOrder(dimension, groupsOf(pair.comparison, dimension, small)),
  }));
  const bySexAndAge = tables.find(({ dimension }) => dimension === 'sex-age')?.groups ?? [];
  return (
    <Section id="groups" title={t('simulation.groups.title')} intro={t('simulation.groups.intro')}>
      <SharesChart context={context} pair={pair} nameOf={nameOf} small={small} groups={bySexAndAge} />
      {tables
        .filter(({ dimension }) => dimension !== 'sex-age')
        .map(({ dimension, groups }) => (
          <Section key={dimension} id={dimension} level={3} title={t(`simulation.dimension.${dimension}`)}>
            <GroupTable {...{ context, dimension, groups, nameOf, small }} />
          </Section>
        ))}
    </Section>
  );
}

/** Ages read from the youngest; the other groups from the largest. */
function inOrder(dimension: Dimension, groups: readonly GroupResult[]): readonly GroupResult[] {
  return dimension === 'age' || dimension === 'sex-age'
    ? groups.toSorted((one, other) => (one.group < other.group ? -1 : 1))
    : groups;
}

interface GroupTableProps extends Omit<SimulationGroupsProps, 'pair'> {
  readonly dimension: Dimension;
  readonly groups: readonly GroupResult[];
}

function GroupTable({ context, dimension, groups, nameOf, small }: GroupTableProps) {
  const { t, format } = context;
  const count = (id: string, header: string, of: (row: GroupResult) => number): Column<GroupResult> => ({
    ...{ id, header, numeric: true },
    cell: (row) => format.number(of(row)),
  });
  const share = (id: string, header: string, of: (shares: Shares) => string): Column<GroupResult> => ({
    ...{ id, header, numeric: true },
    cell: ({ shares }) => (shares === null ? '–' : of(shares)),
  });
  const points = (value: number | null) => (value === null ? '–' : signed(context, 100 * value, 1));
  const ratio = (value: number | null) => (value === null ? '–' : format.number(value, 2));
  return (
    <>
      <DataTable
        caption={t(`simulation.dimension.${dimension}`)}
        captionHidden
        dense
        rows={groups}
        rowKey={({ group }) => group}
        columns={[
          {
            id: 'group',
            header: t('simulation.groups.group'),
            rowHeader: true,
            cell: ({ group, small: isSmall }) => (
              <>
                {nameOf(dimension, group)}
                {isSmall && <span class="said-below">{t('simulation.groups.small-mark')}</span>}
              </>
            ),
          },
          count('files', t('simulation.files'), ({ files }) => files),
          count('yes-before', t('simulation.groups.yes-before'), ({ before }) => before.yes),
          count('yes-after', t('simulation.groups.yes-after'), ({ after }) => after.yes),
          count('gained', t('simulation.groups.gained'), ({ gained }) => gained),
          count('lost', t('simulation.groups.lost'), ({ lost }) => lost),
          share('share-before', t('simulation.groups.share-before'), ({ before }) => format.percent(100 * before, 1)),
          share('share-after', t('simulation.groups.share-after'), ({ after }) => format.percent(100 * after, 1)),
          share('difference-before', t('simulation.groups.difference-before'), (shares) =>
            points(shares.differenceBefore),
          ),
          share('difference-after', t('simulation.groups.difference-after'), (shares) =>
            points(shares.differenceAfter),
          ),
          share('ratio-before', t('simulation.groups.ratio-before'), (shares) => ratio(shares.ratioBefore)),
          share('ratio-after', t('simulation.groups.ratio-after'), (shares) => ratio(shares.ratioAfter)),
        ]}
      />
      {groups.some((group) => group.small) && <p class="section-intro">{t('simulation.groups.small', { small })}</p>}
    </>
  );
}

interface SharesChartProps extends SimulationGroupsProps {
  readonly groups: readonly GroupResult[];
}

/** By sex and age, whose shares are told: what two tables read one by one would not show. */
function SharesChart({ context, pair, nameOf, small, groups }: SharesChartProps) {
  const { t, format } = context;
  const shown = groups.flatMap((one) => (one.shares === null ? [] : [{ ...one, shares: one.shares }]));
  if (shown.length === 0) return null;
  const finding = findingOf(context, nameOf, shown);
  const title = t('simulation.groups.chart');
  const values = (side: 'before' | 'after') =>
    shown.map(({ shares }) => ({ value: 100 * shares[side], text: format.percent(100 * shares[side], 1) }));
  const plot = plotOfGroups({
    context,
    id: 'shares',
    labels: shown.map(({ group }) => nameOf('sex-age', group)),
    groups: [
      { name: pair.before.name, values: values('before') },
      { name: pair.after.name, values: values('after') },
    ],
    unit: '%',
  });
  return (
    <ChartFigure
      context={context}
      id="shares-chart"
      finding={finding}
      subtitle={title}
      chart={
        <Chart
          context={context}
          id="shares"
          title={title}
          description={finding}
          draw={(layout) => drawBars(plot, layout)}
        />
      }
      table={<GroupTable {...{ context, dimension: 'sex-age', groups, nameOf, small }} />}
    />
  );
}

/** The group whose difference from all others changes most. */
function findingOf(
  context: PageContext,
  nameOf: GroupName,
  groups: readonly { readonly group: string; readonly shares: Shares }[],
): string {
  const { t } = context;
  const changed = groups.flatMap(({ group, shares: { differenceBefore, differenceAfter } }) =>
    differenceBefore === null || differenceAfter === null
      ? []
      : [
          {
            group,
            before: differenceBefore,
            after: differenceAfter,
            change: Math.abs(differenceAfter - differenceBefore),
          },
        ],
  );
  const [widest] = changed.toSorted((one, other) => other.change - one.change);
  if (widest === undefined || widest.change < 0.0005) return t('simulation.groups.unchanged');
  return t('simulation.groups.widest', {
    group: nameOf('sex-age', widest.group),
    before: signed(context, 100 * widest.before, 1),
    after: signed(context, 100 * widest.after, 1),
  });
}
