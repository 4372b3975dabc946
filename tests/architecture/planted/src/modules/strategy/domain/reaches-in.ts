import { inner } from '../../identity/domain/inner.ts';

export const reached = inner;
