import type { SpaceLink } from '#platform/web/page-route.ts';
import { listPeople } from '../queries/list-people.ts';
import { listStaffUnits } from '../queries/list-staff-units.ts';

export const directoryLinks: readonly SpaceLink[] = [
  { path: '/people', label: 'directory.people.title', permission: listPeople.permission },
  { path: '/units', label: 'directory.units.title', permission: listStaffUnits.permission },
  { path: '/roles', label: 'directory.roles.title', permission: 'public' },
];
