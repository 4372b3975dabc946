import { listAll } from '../store/all.reads.server.ts';

export const reached = listAll;
