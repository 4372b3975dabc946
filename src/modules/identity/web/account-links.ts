import type { SpaceLink } from '#platform/web/page-route.ts';
import { myAccount } from '../queries/my-account.ts';
import { own } from './account-paths.ts';

export const accountLinks: readonly SpaceLink[] = [
  { path: own.account(), label: 'account.title', permission: myAccount.permission },
];
