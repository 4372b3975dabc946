import type { PageRoute } from '#platform/web/page-route.ts';
import { figurePage } from './figure-page.tsx';
import { figuresList } from './figures-list.tsx';
import { readingRoutes } from './reading-routes.ts';
import { strategyRoutes } from './strategy-routes.ts';

/** Every public page. */
export const pageRoutes: readonly PageRoute[] = [figuresList, figurePage, ...strategyRoutes, ...readingRoutes];
