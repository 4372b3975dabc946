import type { FastifyInstance } from 'fastify';
import { journalLinks, journalRoutes, registerJournalFiles } from '#audit';
import { documentRoutes, registerDocumentFiles } from '#documents';
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
import { notificationLinks, notificationRoutes } from '#notifications';
import { registerFiguresApi, registerReadingsApi } from '#observatory';
import { registerLinks, registerRoutes } from '#people';
import { ANYONE } from '#platform/access/actor.ts';
import type { Database, Gatekeeper } from '#platform/db/database.ts';
import { errorPage, pageRoutes, privateFrame, registerSearchApi } from '#portal';
import { regularisationLinks, regularisationRoutes } from '#regularisation';
import { registerStrategyApi } from '#strategy';
import { apiOf } from './api.ts';

/** The composition: what every module serves, in one list. */
export const site = {
  pages: pageRoutes,
  privatePages: [
    ...signInRoutes,
    ...accountRoutes,
    ...notificationRoutes,
    ...directoryRoutes,
    ...registerRoutes,
    ...documentRoutes,
    ...regularisationRoutes,
    ...journalRoutes,
  ],
  spaceLinks: [
    ...accountLinks,
    ...notificationLinks,
    ...registerLinks,
    ...regularisationLinks,
    ...directoryLinks,
    ...journalLinks,
  ],
  renderError: errorPage,
  renderFrame: privateFrame,
  resumeSession: (gatekeeper: Gatekeeper, token: Buffer) => resumeSession.execute(gatekeeper, ANYONE, { token }),
  registerFiles: (app: FastifyInstance, services: { readonly db: Database }) => {
    registerJournalFiles(app, services);
    registerDocumentFiles(app, services);
  },
  registerApi: apiOf([
    registerFiguresApi,
    registerReadingsApi,
    registerStrategyApi,
    registerGovernanceApi,
    registerIdentityApi,
    registerSearchApi,
  ]),
} as const;
