import type { PrivateRoute } from '#platform/web/page-route.ts';
import { campaignCheckPage } from './campaign-check-page.tsx';
import { campaignClosePage } from './campaign-close-page.tsx';
import { campaignCommissionPage } from './campaign-commission-page.tsx';
import { campaignEditPage } from './campaign-edit-page.tsx';
import { campaignNewPage } from './campaign-new-page.tsx';
import { campaignPage } from './campaign-page.tsx';
import { campaignProgressFile, campaignProgressPage } from './campaign-progress-page.tsx';
import { campaignProlongPage } from './campaign-prolong-page.tsx';
import { campaignsPage } from './campaigns-page.tsx';

/** Campaigns: read by anybody, followed in totals by who steers, prepared and opened by who administers the whole system. */
export const campaignRoutes: readonly PrivateRoute[] = [
  campaignsPage,
  campaignNewPage,
  campaignPage,
  campaignCheckPage,
  campaignEditPage,
  campaignProlongPage,
  campaignClosePage,
  campaignCommissionPage,
  campaignProgressPage,
  campaignProgressFile,
];
