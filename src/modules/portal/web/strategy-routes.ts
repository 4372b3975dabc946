import type { PageRoute } from '#platform/web/page-route.ts';
import { actionPage } from './action-page.tsx';
import { bodiesPage } from './bodies-page.tsx';
import { bodyPage } from './body-page.tsx';
import { homePage } from './home-page.tsx';
import { objectivePage } from './objective-page.tsx';
import { otherStrategyPage } from './other-strategy-page.tsx';
import { programmePage } from './programme-page.tsx';
import { searchPage } from './search-page.tsx';
import { strategyPage } from './strategy-page.tsx';
import { territoriesPage } from './territories-page.tsx';
import { timelinePage } from './timeline-page.tsx';

/** The pages of the policy itself: its strategy, its governance, its events, its territories, and the search. */
export const strategyRoutes: readonly PageRoute[] = [
  homePage,
  strategyPage,
  otherStrategyPage,
  programmePage,
  objectivePage,
  actionPage,
  bodiesPage,
  bodyPage,
  timelinePage,
  territoriesPage,
  searchPage,
];
