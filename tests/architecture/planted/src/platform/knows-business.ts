import { strategy } from '../modules/strategy/index.ts';

export const knows = strategy;
