import { z } from 'zod';
import { ConflictError, command, NotFoundError } from '#platform/access/gate.ts';
import { BUDGET, simulatePieces } from '../simulate-pieces.ts';
import { SIMULATE } from '../simulation-rule.ts';
import { findSimulation } from '../store/simulations.reads.server.ts';
import { noteProgress } from '../store/simulations.writes.server.ts';

/** Goes on with a simulation that was longer than one request, from where it stopped. */
export const continueSimulation = command({
  name: 'continue-simulation',
  permission: SIMULATE,
  input: z.strictObject({ simulation: z.uuid() }),
  changesContent: false,
  async run(tx, { simulation }, actor) {
    const found = await findSimulation(tx, simulation);
    if (found === undefined) throw new NotFoundError('continue-simulation');
    if (found.finishedAt !== null) return { counted: 0 };
    if (actor.kind !== 'person' || found.runBy !== actor.account) throw new ConflictError('continue-simulation');
    const { campaigns, base, drafts } = found;
    const compared = { campaigns, base: base.set, drafts: drafts.map(({ set }) => set) };
    const done = await simulatePieces(tx, compared, found, BUDGET);
    await noteProgress(tx, simulation, { ...done, milliseconds: found.milliseconds + done.milliseconds });
    return { counted: done.doneFiles - found.doneFiles };
  },
  journal: ({ simulation }, { counted }) => ({
    objects: [{ type: 'simulation', id: simulation }],
    detail: { counted },
  }),
});
