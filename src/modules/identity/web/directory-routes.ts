import type { PrivateRoute } from '#platform/web/page-route.ts';
import { invitationsPage } from './invite-list-page.tsx';
import { invitePage } from './invite-page.tsx';
import { withdrawPage } from './invite-withdraw-page.tsx';
import { matrixPage } from './matrix-page.tsx';
import { peoplePage } from './people-page.tsx';
import { appointPage } from './person-appoint-page.tsx';
import { endPage } from './person-end-page.tsx';
import { personPage } from './person-page.tsx';
import { renewPage } from './person-renew-page.tsx';
import { disablePage, enablePage } from './person-state-pages.tsx';
import { newUnitPage } from './units-new-page.tsx';
import { unitsPage } from './units-page.tsx';

/** Who works here, where, as what; and who may do what. */
export const directoryRoutes: readonly PrivateRoute[] = [
  peoplePage,
  invitePage,
  invitationsPage,
  withdrawPage,
  personPage,
  appointPage,
  endPage,
  disablePage,
  enablePage,
  renewPage,
  unitsPage,
  newUnitPage,
  matrixPage,
];
