import type { PrivateRoute, SpaceLink } from '#platform/web/page-route.ts';
import { listEntries } from '../queries/entries.ts';
import { checkpointRoute } from './checkpoint-route.ts';
import { entriesPage } from './entries-page.tsx';
import { journalPage } from './journal-page.tsx';
import { objectPage } from './object-page.tsx';

export const journalRoutes: readonly PrivateRoute[] = [journalPage, entriesPage, objectPage, checkpointRoute];

export const journalLinks: readonly SpaceLink[] = [
  { path: '/journal/entries', label: 'journal.nav', permission: listEntries.permission },
];
