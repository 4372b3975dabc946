import { query } from '#platform/access/gate.ts';
import * as reads from '../store/pack-loads.reads.server.ts';

export const packInForce = query({ name: 'pack-in-force', permission: 'public', kept: true, run: reads.packInForce });
