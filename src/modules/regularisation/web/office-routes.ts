import type { PrivateRoute } from '#platform/web/page-route.ts';
import { confirmCompletePage, lapsePage, requestCompletionPage } from './file-completion-pages.tsx';
import {
  proposeOutcomePage,
  recordProofPage,
  referMinorPage,
  reopenPage,
  transferPage,
} from './file-instruction-pages.tsx';
import { askOpinionPage, giveOpinionPage } from './file-opinion-pages.tsx';
import { filePage } from './file-page.tsx';
import {
  handOverPage,
  issuePermitPage,
  renewPermitPage,
  replacePermitPage,
  withdrawPermitPage,
} from './file-permit-pages.tsx';
import { filesActsPage } from './files-acts-page.tsx';
import { filesExportPage } from './files-export-page.tsx';
import { filesPage } from './files-page.tsx';
import { filesSearchPage } from './files-search-page.tsx';
import { letterRoutes } from './letter-pages.ts';
import { cardListPage, cardPage, withdrawalLetterPage } from './permit-print-pages.tsx';
import { handOverManyPage, permitsPage } from './permits-page.tsx';

/** The work of offices and commissions on files: lists, the file, the acts on it, permits, files to take away. */
export const officeRoutes: readonly PrivateRoute[] = [
  filesPage,
  filesActsPage,
  filesSearchPage,
  filesExportPage,
  filePage,
  recordProofPage,
  confirmCompletePage,
  requestCompletionPage,
  lapsePage,
  referMinorPage,
  askOpinionPage,
  giveOpinionPage,
  transferPage,
  proposeOutcomePage,
  reopenPage,
  issuePermitPage,
  handOverPage,
  renewPermitPage,
  replacePermitPage,
  withdrawPermitPage,
  permitsPage,
  handOverManyPage,
  cardListPage,
  cardPage,
  withdrawalLetterPage,
  ...letterRoutes,
];
