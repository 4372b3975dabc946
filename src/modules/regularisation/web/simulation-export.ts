import { isUuid } from '#lib/uuid.ts';
import type { PageContext } from '#platform/ui/page-context.ts';
import { NOT_FOUND, type PrivateRoute } from '#platform/web/page-route.ts';
import { groupsOf } from '../domain/simulation/disparity.ts';
import { DIMENSIONS } from '../domain/simulation/grouping.ts';
import { asCsv, asXlsx, type Cell } from '../files/table-file.ts';
import type { SimulationFound } from '../queries/read-simulation.ts';
import { exportSimulation } from '../queries/read-simulation.ts';
import { READ_SIMULATIONS } from '../simulation-rule.ts';
import { pairName, pairsIn } from './simulation-view.ts';
import { type GroupName, groupNames } from './simulation-words.tsx';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `/simulation/<id>/export/csv` and `/xlsx`: every group of every comparison in one table. */
export const simulationExport: PrivateRoute = {
  path: '/simulation/:simulation/export/:format',
  permission: READ_SIMULATIONS,
  async answer(request) {
    const { context, db, actor, params } = request;
    const { simulation, format } = params;
    if (!isUuid(simulation) || (format !== 'csv' && format !== 'xlsx')) return NOT_FOUND;
    const found = await exportSimulation.execute(db, actor, simulation);
    if (found === null) return NOT_FOUND;
    const table = tableOf(context, found, await groupNames(request));
    return {
      kind: 'file',
      type: TYPES[format],
      name: `simulation-${simulation.slice(0, 8)}.${format}`,
      body: format === 'csv' ? asCsv(table) : asXlsx(table, context.direction),
    };
  },
};

function tableOf(context: PageContext, found: SimulationFound, nameOf: GroupName): readonly (readonly Cell[])[] {
  const { t } = context;
  const head = [
    t('simulation.file.comparison'),
    t('simulation.file.dimension'),
    t('simulation.groups.group'),
    t('simulation.files'),
    ...(['yes', 'unknown', 'no'] as const).flatMap((answer) =>
      (['before', 'after'] as const).map(
        (side) => `${t(`simulation.result.answer.${answer}`)} — ${t(`simulation.result.${side}`)}`,
      ),
    ),
    t('simulation.groups.gained'),
    t('simulation.groups.lost'),
    t('simulation.groups.share-before'),
    t('simulation.groups.share-after'),
    t('simulation.groups.difference-before'),
    t('simulation.groups.difference-after'),
    t('simulation.groups.ratio-before'),
    t('simulation.groups.ratio-after'),
    t('simulation.groups.small-mark'),
  ];
  const rows = pairsIn(context, found).flatMap((pair) =>
    DIMENSIONS.flatMap((dimension) =>
      groupsOf(pair.comparison, dimension, found.small).map(
        ({ group, files, before, after, gained, lost, small, shares }) => [
          pairName(context, pair),
          t(`simulation.dimension.${dimension}`),
          nameOf(dimension, group),
          files,
          ...[before.yes, after.yes, before.unknown, after.unknown, before.no, after.no],
          gained,
          lost,
          shares?.before ?? null,
          shares?.after ?? null,
          shares?.differenceBefore ?? null,
          shares?.differenceAfter ?? null,
          shares?.ratioBefore ?? null,
          shares?.ratioAfter ?? null,
          t(small ? 'criteria.value.yes' : 'criteria.value.no'),
        ],
      ),
    ),
  );
  return [head, ...rows];
}
