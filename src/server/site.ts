import { registerGovernanceApi } from '#governance';
import { registerIdentityApi } from '#identity';
import { registerFiguresApi, registerReadingsApi } from '#observatory';
import { errorPage, pageRoutes, registerSearchApi } from '#portal';
import { registerStrategyApi } from '#strategy';
import { apiOf } from './api.ts';

/** The composition: what every module serves, in one list. */
export const site = {
  pages: pageRoutes,
  renderError: errorPage,
  registerApi: apiOf([
    registerFiguresApi,
    registerReadingsApi,
    registerStrategyApi,
    registerGovernanceApi,
    registerIdentityApi,
    registerSearchApi,
  ]),
} as const;
