import type { SpaceLink } from '#platform/web/page-route.ts';
import { listFiles } from '../queries/list-files.ts';
import { listPermits } from '../queries/list-permits.ts';
import { searchFiles } from '../queries/search-files.ts';
import { paths } from './paths.ts';

export const officeLinks: readonly SpaceLink[] = [
  { path: paths.files(), label: 'office.files.title', permission: listFiles.permission },
  { path: paths.search(), label: 'office.search.title', permission: searchFiles.permission },
  { path: paths.permits(), label: 'office.permits.title', permission: listPermits.permission },
];
