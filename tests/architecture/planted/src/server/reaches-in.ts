import { inner } from '../modules/identity/domain/inner.ts';

export const reachesIn = inner;
