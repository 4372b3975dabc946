import { query } from '#platform/access/gate.ts';
import * as reads from '../store/registers.reads.server.ts';
import { readRegisters } from '../store/review.reads.server.ts';

export type SourceDocument = Awaited<ReturnType<typeof reads.listDocuments>>[number];
export type Dimension = Awaited<ReturnType<typeof reads.listDimensions>>[number];

export const listDocuments = query({
  name: 'list-documents',
  permission: 'public',
  kept: true,
  run: reads.listDocuments,
});
export const searchDocuments = query({ name: 'search-documents', permission: 'public', run: reads.searchDocuments });
export const listUnits = query({ name: 'list-units', permission: 'public', kept: true, run: reads.listUnits });
export const listDimensions = query({
  name: 'list-dimensions',
  permission: 'public',
  kept: true,
  run: reads.listDimensions,
});
export const registersForReview = query({ name: 'registers-for-review', permission: 'public', run: readRegisters });
