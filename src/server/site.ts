import { journalLinks, journalRoutes, registerJournalFiles } from '#audit';
import { registerGovernanceApi } from '#governance';
import {
  accountLinks,
  accountRoutes,
  directoryLinks,
  directoryRoutes,
  registerIdentityApi,
  resumeSession,
  signInRoutes,
} from '#identity';
import { registerFiguresApi, registerReadingsApi } from '#observatory';
import { registerLinks, registerRoutes } from '#people';
import { ANYONE } from '#platform/access/actor.ts';
import type { Gatekeeper } from '#platform/db/database.ts';
import { errorPage, pageRoutes, privateFrame, registerSearchApi } from '#portal';
import { registerStrategyApi } from '#strategy';
import { apiOf } from './api.ts';

/** The composition: what every module serves, in one list. */
export const site = {
  pages: pageRoutes,
  privatePages: [...signInRoutes, ...accountRoutes, ...directoryRoutes, ...registerRoutes, ...journalRoutes],
  spaceLinks: [...accountLinks, ...registerLinks, ...directoryLinks, ...journalLinks],
  renderError: errorPage,
  renderFrame: privateFrame,
  resumeSession: (gatekeeper: Gatekeeper, token: Buffer) => resumeSession.execute(gatekeeper, ANYONE, { token }),
  registerFiles: registerJournalFiles,
  registerApi: apiOf([
    registerFiguresApi,
    registerReadingsApi,
    registerStrategyApi,
    registerGovernanceApi,
    registerIdentityApi,
    registerSearchApi,
  ]),
} as const;
