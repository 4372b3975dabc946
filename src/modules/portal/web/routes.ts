import type { PageRoute } from '#platform/web/page-route.ts';
import { figurePage } from './figure-page.tsx';
import { figuresList } from './figures-list.tsx';

/** Every public page. */
export const pageRoutes: readonly PageRoute[] = [figuresList, figurePage];
