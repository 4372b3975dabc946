import type { PrivateRoute } from '#platform/web/page-route.ts';
import { checkPage } from './check-page.tsx';
import { comparePage } from './compare-page.tsx';
import { familyPage } from './family-page.tsx';
import { leavePage } from './leave-page.tsx';
import { pairsPage } from './pairs-page.tsx';
import { recordPage } from './record-page.tsx';
import { registrationPage } from './registration-page.tsx';
import { sayPage } from './say-page.tsx';
import { searchPage } from './search-page.tsx';
import { undoPage } from './undo-page.tsx';
import { withdrawPage } from './withdraw-page.tsx';

/** Who is recorded, what was said of them, who is the same as whom, who belongs to whom. */
export const registerRoutes: readonly PrivateRoute[] = [
  searchPage,
  registrationPage,
  checkPage,
  pairsPage,
  comparePage,
  undoPage,
  recordPage,
  sayPage,
  withdrawPage,
  familyPage,
  leavePage,
];
