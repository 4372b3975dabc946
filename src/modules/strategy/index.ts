/** The door of `strategy`: strategies, their principles, objectives, programmes and actions, and dated events. */
export { type StrategyPack, strategyPack } from './pack.ts';
export { strategyPersonalData } from './personal-data.ts';
export {
  type Action,
  listActions,
  listEvents,
  listProgrammes,
  listSpecificObjectives,
  listStrategies,
  listTenets,
  type Programme,
  type SpecificObjective,
  type Strategy,
  type StrategyEvent,
  searchFramework,
  type Tenet,
} from './queries/framework.ts';
export { replaceFramework } from './store/framework.writes.server.ts';
export { registerStrategyApi } from './web/api.ts';
