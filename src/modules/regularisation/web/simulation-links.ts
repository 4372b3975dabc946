import type { SpaceLink } from '#platform/web/page-route.ts';
import { READ_SIMULATIONS } from '../simulation-rule.ts';
import { simulations } from './simulation-paths.ts';

export const simulationLinks: readonly SpaceLink[] = [
  { path: simulations.list(), label: 'simulation.title', permission: READ_SIMULATIONS },
];
