import type { PrivateRoute } from '#platform/web/page-route.ts';
import { simulationAdoptPage } from './simulation-adopt-page.tsx';
import { simulationExport } from './simulation-export.ts';
import { simulationListPage } from './simulation-list-page.tsx';
import { simulationNewPage } from './simulation-new-page.tsx';
import { simulationPage } from './simulation-page.tsx';

/** Trying criteria on the whole caseload, and making a draft law. */
export const simulationRoutes: readonly PrivateRoute[] = [
  simulationListPage,
  simulationNewPage,
  simulationPage,
  simulationExport,
  simulationAdoptPage,
];
