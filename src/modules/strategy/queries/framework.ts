import { query } from '#platform/access/gate.ts';
import * as reads from '../store/framework.reads.server.ts';

export type Strategy = Awaited<ReturnType<typeof reads.listStrategies>>[number];
export type Tenet = Awaited<ReturnType<typeof reads.listTenets>>[number];
export type Programme = Awaited<ReturnType<typeof reads.listProgrammes>>[number];
export type SpecificObjective = Awaited<ReturnType<typeof reads.listSpecificObjectives>>[number];
export type Action = Awaited<ReturnType<typeof reads.listActions>>[number];
export type StrategyEvent = Awaited<ReturnType<typeof reads.listEvents>>[number];

export const listStrategies = query({
  name: 'list-strategies',
  permission: 'public',
  kept: true,
  run: reads.listStrategies,
});
export const listTenets = query({ name: 'list-tenets', permission: 'public', kept: true, run: reads.listTenets });
export const listProgrammes = query({
  name: 'list-programmes',
  permission: 'public',
  kept: true,
  run: reads.listProgrammes,
});
export const listSpecificObjectives = query({
  name: 'list-specific-objectives',
  permission: 'public',
  kept: true,
  run: reads.listSpecificObjectives,
});
export const listActions = query({ name: 'list-actions', permission: 'public', kept: true, run: reads.listActions });
export const listEvents = query({ name: 'list-events', permission: 'public', kept: true, run: reads.listEvents });
export const searchFramework = query({ name: 'search-framework', permission: 'public', run: reads.searchFramework });
