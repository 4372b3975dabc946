import type { PrivateRoute } from '#platform/web/page-route.ts';
import { campaignCheckPage } from './campaign-check-page.tsx';
import { campaignClosePage } from './campaign-close-page.tsx';
import { campaignCommissionPage } from './campaign-commission-page.tsx';
import { campaignEditPage } from './campaign-edit-page.tsx';
import { campaignNewPage } from './campaign-new-page.tsx';
import { campaignPage } from './campaign-page.tsx';
import { campaignsPage } from './campaigns-page.tsx';

/** Campaigns: read by anybody, prepared, opened and closed by who administers the whole system. */
export const campaignRoutes: readonly PrivateRoute[] = [
  campaignsPage,
  campaignNewPage,
  campaignPage,
  campaignCheckPage,
  campaignEditPage,
  campaignClosePage,
  campaignCommissionPage,
];
