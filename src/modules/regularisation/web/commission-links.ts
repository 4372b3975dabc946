import type { SpaceLink } from '#platform/web/page-route.ts';
import { placeOnAgenda } from '../commands/place-on-agenda.ts';
import { reexamineFiles } from '../commands/reexamine-files.ts';
import { listSittings } from '../queries/list-sittings.ts';
import { commissionPaths } from './commission-paths.ts';

export const commissionLinks: readonly SpaceLink[] = [
  { path: commissionPaths.sittings(), label: 'sittings.title', permission: listSittings.permission },
  { path: commissionPaths.appeals(), label: 'sittings.waiting.title', permission: placeOnAgenda.permission },
  {
    path: commissionPaths.reexaminations(),
    label: 'sittings.reexaminations.title',
    permission: reexamineFiles.permission,
  },
];
