import { query } from '#platform/access/gate.ts';
import { allFigures } from '../store/export.reads.server.ts';

/** Every current figure, in the order of the register; the input is told how many have been read. */
export const exportFigures = query({ name: 'export-figures', permission: 'operator', run: allFigures });
