import { nothing } from './nowhere.ts';

export const led = nothing;
