import type { SpaceLink } from '#platform/web/page-route.ts';
import { listPairs } from '../queries/list-pairs.ts';
import { searchRecords } from '../queries/search-records.ts';
import { register } from './register-paths.ts';

export const registerLinks: readonly SpaceLink[] = [
  { path: register.search(), label: 'people.register.title', permission: searchRecords.permission },
  { path: register.pairs(), label: 'people.pairs.title', permission: listPairs.permission },
];
