import { strategy } from '../strategy/index.ts';

export const climbs = strategy;
