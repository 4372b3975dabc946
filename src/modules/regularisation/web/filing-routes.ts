import type { PrivateRoute } from '#platform/web/page-route.ts';
import { counterPage } from './counter-page.tsx';
import { followCodePage } from './follow-code-page.tsx';
import { myCheckPage } from './my-check-page.tsx';
import { myDocumentsPage } from './my-documents-page.tsx';
import { myDraftPage } from './my-draft-page.tsx';
import { myFamilyPage } from './my-family-page.tsx';
import { myFilePage } from './my-file-page.tsx';
import { myFilesPage } from './my-files-page.tsx';
import { myOfficePage } from './my-office-page.tsx';
import { myPersonPage } from './my-person-page.tsx';
import { mySituationPage } from './my-situation-page.tsx';
import { myAbandonPage, myClaimPage, myFiledPage } from './my-small-pages.tsx';
import { contactPage, withdrawPage } from './own-act-pages.tsx';
import { SPACES } from './own-acts.tsx';
import { changePage } from './own-change-page.tsx';
import { answerPage, documentsPage } from './own-documents-pages.tsx';
import { receiptRoute } from './receipt-page.ts';
import { registerApplicantPage } from './register-applicant-page.tsx';

/** Filing at a counter, from afar and for others; the space of who filed. */
export const filingRoutes: readonly PrivateRoute[] = [
  counterPage,
  receiptRoute,
  registerApplicantPage,
  followCodePage,
  myFilesPage,
  myClaimPage,
  myDraftPage,
  myPersonPage,
  myFamilyPage,
  mySituationPage,
  myDocumentsPage,
  myOfficePage,
  myCheckPage,
  myAbandonPage,
  myFiledPage,
  myFilePage,
  ...SPACES.flatMap((space) => [
    changePage(space),
    answerPage(space),
    documentsPage(space),
    withdrawPage(space),
    contactPage(space),
  ]),
];
