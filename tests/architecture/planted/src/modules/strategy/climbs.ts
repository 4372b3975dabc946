import { portal } from '../portal/index.ts';

export const climbs = portal;
