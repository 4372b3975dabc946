import { searchText } from '#lib/fold.ts';
import type { Tx } from '#platform/db/database.ts';
import type { StrategyPack } from '../pack.ts';

/** Puts the pack's strategies and dated events in the place of the former ones, in the caller's transaction. */
export async function replaceFramework(tx: Tx, pack: StrategyPack): Promise<void> {
  await tx.deleteFrom('strategy.strategy').execute();
  await tx.deleteFrom('strategy.event').execute();
  for (const [ordinal, strategy] of pack.strategies.entries()) {
    const { principles, objectives, programmes, stakes, ...record } = strategy;
    await tx
      .insertInto('strategy.strategy')
      .values({ ...record, ordinal })
      .execute();
    for (const [kind, tenets] of [
      ['principle', principles],
      ['objective', objectives],
      ['stake', stakes],
    ] as const) {
      if (tenets.length === 0) continue;
      await tx
        .insertInto('strategy.tenet')
        .values(tenets.map((tenet, position) => ({ ...tenet, strategy_id: strategy.id, kind, ordinal: position })))
        .execute();
    }
    for (const programme of programmes) await insertProgramme(tx, strategy.id, programme);
  }
  if (pack.events.length === 0) return;
  await tx
    .insertInto('strategy.event')
    .values(
      pack.events.map(({ date, text, ...event }, ordinal) => ({
        ...event,
        ordinal,
        starts: date.start,
        ends: date.end,
        date_precision: date.precision,
        printed: date.printed,
        body: text,
        search_text: searchText([event.title, text, date.printed]),
      })),
    )
    .execute();
}

type Programme = StrategyPack['strategies'][number]['programmes'][number];

async function insertProgramme(tx: Tx, strategyId: string, programme: Programme): Promise<void> {
  const { specificObjectives, actions, actionsCount, strategicObjectives, ...record } = programme;
  await tx
    .insertInto('strategy.programme')
    .values({
      ...record,
      strategy_id: strategyId,
      strategic_objectives: strategicObjectives,
      actions_count: actionsCount,
      search_text: searchText([record.name, record.aim, record.summary]),
    })
    .execute();
  if (specificObjectives.length > 0) {
    await tx
      .insertInto('strategy.specific_objective')
      .values(
        specificObjectives.map(({ reportedWith, ...objective }) => ({
          ...objective,
          programme: record.number,
          reported_with: reportedWith,
          search_text: searchText([objective.title, objective.summary, `OSP ${objective.number}`]),
        })),
      )
      .execute();
  }
  if (actions.length > 0) {
    await tx
      .insertInto('strategy.action')
      .values(
        actions.map((action, ordinal) => ({
          ...action,
          ordinal,
          programme: record.number,
          search_text: searchText([action.title, action.theme, action.number]),
        })),
      )
      .execute();
  }
}
