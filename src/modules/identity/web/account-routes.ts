import type { PrivateRoute } from '#platform/web/page-route.ts';
import { accountAppointmentPage } from './account-appointment-page.ts';
import { accountPage } from './account-page.tsx';
import { myDetailsPage } from './my-details-page.tsx';
import { newPasskeyPage, passkeyOptionsRoute } from './my-passkey-enrolment.tsx';
import { myPasskeyPage, removePasskeyPage } from './my-passkey-page.tsx';
import { myPasskeysPage } from './my-passkeys-page.tsx';
import { myPasswordPage } from './my-password-page.tsx';
import { myRecoveryCodesPage } from './my-recovery-codes-page.tsx';
import { mySessionsPage } from './my-sessions-page.tsx';
import { confirmTotpPage, myTotpPage, removeTotpPage } from './my-totp-page.tsx';
import { stepUpRoutes } from './step-up-routes.tsx';

/** One's own account, and the proof of identity that its sensitive acts ask for. */
export const accountRoutes: readonly PrivateRoute[] = [
  accountPage,
  accountAppointmentPage,
  myDetailsPage,
  mySessionsPage,
  myPasskeysPage,
  newPasskeyPage,
  passkeyOptionsRoute,
  myPasskeyPage,
  removePasskeyPage,
  myTotpPage,
  confirmTotpPage,
  removeTotpPage,
  myRecoveryCodesPage,
  myPasswordPage,
  ...stepUpRoutes,
];
