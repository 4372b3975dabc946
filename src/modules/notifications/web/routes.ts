import type { PrivateRoute, SpaceLink } from '#platform/web/page-route.ts';
import { myMessagesPage } from './my-messages-page.tsx';
import { unsentPage } from './unsent-page.tsx';

export const notificationRoutes: readonly PrivateRoute[] = [myMessagesPage, unsentPage];

export const notificationLinks: readonly SpaceLink[] = [
  { path: myMessagesPage.path, label: 'notifications.mine.title', permission: myMessagesPage.permission },
  { path: unsentPage.path, label: 'notifications.unsent.title', permission: unsentPage.permission },
];
