import type { SpaceLink } from '#platform/web/page-route.ts';
import { COUNTER, DRAFTERS } from '../filing-rule.ts';
import { filing } from './filing-paths.ts';

export const filingLinks: readonly SpaceLink[] = [
  { path: filing.counter(), label: 'filing.counter.title', permission: COUNTER },
  { path: filing.mine(), label: 'filing.mine.title', permission: DRAFTERS },
];
