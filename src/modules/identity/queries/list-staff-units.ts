import { query } from '#platform/access/gate.ts';
import type { Database } from '#platform/db/database.ts';
import { SEE_DIRECTORY } from '../directory-rule.ts';
import * as reads from '../store/units.reads.server.ts';

export type Unit = Awaited<ReturnType<typeof reads.listUnits>>[number];

/** Every unit, and where the one who asks may appoint or make more. Units are no personal data: no entry names one. */
export const listStaffUnits = query({
  name: 'list-staff-units',
  permission: SEE_DIRECTORY,
  run: async (tx: Database) => ({ units: await reads.listUnits(tx), coverage: await reads.readCoverage(tx) }),
  journal: () => ({ objects: [] }),
});
