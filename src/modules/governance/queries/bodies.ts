import { query } from '#platform/access/gate.ts';
import * as reads from '../store/bodies.reads.server.ts';

export type Body = Awaited<ReturnType<typeof reads.listBodies>>[number];

export const listBodies = query({ name: 'list-bodies', permission: 'public', kept: true, run: reads.listBodies });
export const searchBodies = query({ name: 'search-bodies', permission: 'public', run: reads.searchBodies });
