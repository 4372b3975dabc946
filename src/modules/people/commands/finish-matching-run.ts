import { z } from 'zod';
import { command } from '#platform/access/gate.ts';
import { bridgesAmong } from '../matching/bridges.ts';
import { REGISTER_CATEGORIES } from '../register-rule.ts';
import { markBridges } from '../store/bridges.writes.server.ts';
import { listTies } from '../store/pairs.reads.server.ts';
import { closeRun } from '../store/runs.writes.server.ts';

/** Ends a run that went over all there was when it began, and marks the pairs that alone tie two groups together. */
export const finishMatchingRun = command({
  name: 'finish-matching-run',
  permission: 'operator',
  input: z.object({ run: z.uuid(), category: z.enum(REGISTER_CATEGORIES) }),
  changesContent: false,
  async run(tx, { run, category }) {
    const bridges = bridgesAmong(await listTies(tx, category));
    await markBridges(tx, category, bridges);
    await closeRun(tx, run);
    return { bridges: bridges.length };
  },
  journal: ({ run }, { bridges }) => ({ objects: [{ type: 'matching-run', id: run }], detail: { bridges } }),
});
