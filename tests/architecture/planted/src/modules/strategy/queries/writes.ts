import { writeAll } from '../store/all.writes.server.ts';

export const wrote = writeAll;
