import * as reads from '../store/all.reads.server.ts';

export const undeclared = () => reads.listAll();
