import type { SpaceLink } from '#platform/web/page-route.ts';
import { FOLLOW_CAMPAIGNS } from '../campaign-rule.ts';
import { campaigns } from './campaign-paths.ts';

export const campaignLinks: readonly SpaceLink[] = [
  { path: campaigns.list(), label: 'campaigns.title', permission: FOLLOW_CAMPAIGNS },
];
