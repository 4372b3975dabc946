/** The door of `regularisation`: campaigns, files, sittings, decisions, appeals, permits; criteria and their simulation. */
import { campaignLinks } from './web/campaign-links.ts';
import { campaignRoutes } from './web/campaign-routes.ts';
import { commissionLinks } from './web/commission-links.ts';
import { commissionRoutes } from './web/commission-routes.ts';
import { filingLinks } from './web/filing-links.ts';
import { filingRoutes } from './web/filing-routes.ts';
import { officeLinks } from './web/office-links.ts';
import { officeRoutes } from './web/office-routes.ts';
import { simulationLinks } from './web/simulation-links.ts';
import { simulationRoutes } from './web/simulation-routes.ts';

export { regularisationPersonalData } from './personal-data.ts';

/** What applicants, offices, commissions and the ministry do with campaigns and files. */
export const regularisationRoutes = [
  ...filingRoutes,
  ...officeRoutes,
  ...commissionRoutes,
  ...campaignRoutes,
  ...simulationRoutes,
] as const;

export const regularisationLinks = [
  ...filingLinks,
  ...officeLinks,
  ...commissionLinks,
  ...simulationLinks,
  ...campaignLinks,
] as const;
export { loadCampaigns } from './commands/load-campaigns.ts';
export { remindCompletions } from './commands/remind-completions.ts';
export { remindPermits } from './commands/remind-permits.ts';
export { MalformedCampaignError, openAround, readCampaignPack } from './definition/read-campaigns.ts';
export { Progress } from './replay/progress.ts';
export { replay } from './replay/replay.ts';
export { type ReplayOptions, StoppedError } from './replay/replay-options.ts';
export { reportOf } from './replay/report.ts';
export { fillTrialCampaign } from './replay/trial-slice.ts';
