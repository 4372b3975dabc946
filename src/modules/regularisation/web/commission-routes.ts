import type { PrivateRoute } from '#platform/web/page-route.ts';
import { appealRoutes } from './appeal-page.tsx';
import { letterRoutes, minutesRoute } from './commission-print-pages.ts';
import { decisionRoutes } from './decision-page.tsx';
import { newReexaminationPage } from './reexamination-new-page.tsx';
import { reexaminationPage, reexaminationsPage } from './reexamination-pages.tsx';
import { cancelSittingPage, closeSittingPage, signMinutesPage } from './sitting-end-pages.tsx';
import { sittingFilePage } from './sitting-file-page.tsx';
import { openSittingPage } from './sitting-open-page.tsx';
import { sittingPage } from './sitting-page.tsx';
import { planSittingPage } from './sitting-plan-page.tsx';
import { presencePage } from './sitting-presence-page.tsx';
import { sittingsPage } from './sittings-page.tsx';
import { agendaPage, appealsPage } from './waiting-page.tsx';

/** Commissions: sittings, decisions and their letters, appeals, files that are looked at again. */
export const commissionRoutes: readonly PrivateRoute[] = [
  sittingsPage,
  planSittingPage,
  sittingPage,
  agendaPage,
  openSittingPage,
  presencePage,
  sittingFilePage,
  closeSittingPage,
  signMinutesPage,
  cancelSittingPage,
  minutesRoute,
  ...decisionRoutes,
  ...letterRoutes,
  ...appealRoutes,
  appealsPage,
  reexaminationsPage,
  newReexaminationPage,
  reexaminationPage,
];
