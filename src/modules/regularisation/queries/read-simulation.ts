import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { READ_SIMULATIONS } from '../simulation-rule.ts';
import { findSimulation, listSimulations } from '../store/simulations.reads.server.ts';

/** What one simulation found; null where there is none. */
export const readSimulation = query({
  name: 'read-simulation',
  permission: READ_SIMULATIONS,
  run: async (tx: Database, id: string) => (await findSimulation(tx, id)) ?? null,
  journal: (id) => ({ objects: [{ type: 'simulation', id }] }),
});

/** The same, to take away as a file. */
export const exportSimulation = query({
  name: 'export-simulation',
  permission: READ_SIMULATIONS,
  run: async (tx: Database, id: string) => (await findSimulation(tx, id)) ?? null,
  journal: (id) => ({ objects: [{ type: 'simulation', id }] }),
});

/** The latest simulations, without their counts. */
export const latestSimulations = query({
  name: 'list-simulations',
  permission: READ_SIMULATIONS,
  run: (tx: Database, most: number) => listSimulations(tx, most),
  journal: () => ({ objects: [] }),
});

/** A simulation as it is listed. */
export type SimulationRow = Awaited<ReturnType<typeof latestSimulations.execute>>[number];
/** A simulation with what it counted. */
export type SimulationFound = NonNullable<Awaited<ReturnType<typeof readSimulation.execute>>>;
