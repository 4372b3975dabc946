/** The door of `identity`: territories, countries, organisations and units; accounts, credentials, sessions, appointments. */

export { eraseExpired } from './commands/erase-expired.ts';
export { prepareCast } from './commands/prepare-cast.ts';
export { resumeSession } from './commands/resume-session.ts';
export { connectProvider } from './oidc/relying-party.ts';
export { type IdentityPack, identityPack } from './pack.ts';
export { identityPersonalData, KEPT_DAYS } from './personal-data.ts';
export { namesOfAccounts } from './queries/names-of-accounts.ts';
export { namesOfUnits } from './queries/names-of-units.ts';
export {
  type Country,
  type CountryGroup,
  listCountries,
  listCountryGroups,
  listOrganisations,
  listTerritories,
  type Organisation,
  type Territory,
} from './queries/reference.ts';
export {
  asTrialClerks,
  offerFirstAdministrator,
  prepareTrial,
  signInAsDemo,
  signOutDemo,
  trialAccount,
} from './start.ts';
export { replaceReference } from './store/reference.writes.server.ts';
export { staffOf, unitsOf } from './store/staffing.reads.server.ts';
export { accountLinks } from './web/account-links.ts';
export { accountRoutes } from './web/account-routes.ts';
export { registerIdentityApi } from './web/api.ts';
export { directoryLinks } from './web/directory-links.ts';
export { directoryRoutes } from './web/directory-routes.ts';
export { signInRoutes } from './web/sign-in-routes.ts';
export { needsStepUp, toStepUp } from './web/step-up-redirect.ts';
