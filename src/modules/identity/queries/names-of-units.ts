import { query } from '#platform/access/gate.ts';
import * as reads from '../store/units.reads.server.ts';

/** The names of units, for whom to ask: units are no personal data, and sealed ones are left out. */
export const namesOfUnits = query({ name: 'names-of-units', permission: 'public', run: reads.namesOfUnits });
